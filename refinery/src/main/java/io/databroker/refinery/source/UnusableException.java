package io.databroker.refinery.source;

import io.databroker.model.catalog.Sentence;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Bytes that are there and cannot be used, for a reason that the seller reads beside them.
public sealed class UnusableException extends IOException permits TooMuchException {

    private final transient Sentence sentence;

    UnusableException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.english(), cause);
        this.sentence = sentence;
    }

    public final Sentence sentence() {
        return sentence;
    }
}
