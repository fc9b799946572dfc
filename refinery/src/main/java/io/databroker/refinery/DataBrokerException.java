package io.databroker.refinery;

import org.jspecify.annotations.Nullable;

/// The one base of failures that a person gets to read.
///
/// The message says what happened, to what, and what to do about it; the cause is for the log alone.
public class DataBrokerException extends RuntimeException {

    public DataBrokerException(String message) {
        super(message);
    }

    public DataBrokerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
