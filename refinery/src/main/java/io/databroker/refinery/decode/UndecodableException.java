package io.databroker.refinery.decode;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import org.jspecify.annotations.Nullable;

/// The bytes are not what they claim to be, or would take more than the limits allow. The message is the reason
/// that the seller reads beside the dropped item.
public final class UndecodableException extends DataBrokerException {

    public UndecodableException(Sentence why) {
        this(why, null);
    }

    public UndecodableException(Sentence why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
