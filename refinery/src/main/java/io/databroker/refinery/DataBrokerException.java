package io.databroker.refinery;

import io.databroker.model.catalog.Sentence;
import org.jspecify.annotations.Nullable;

/// The one base of failures that a person gets to read.
///
/// The message says what happened, to what, and what to do about it; the cause is for the log alone.
public class DataBrokerException extends RuntimeException {

    private final transient Sentence sentence;

    public DataBrokerException(String message) {
        this(message, null);
    }

    public DataBrokerException(String message, @Nullable Throwable cause) {
        this(Sentence.inEnglish(message), cause);
    }

    public DataBrokerException(Sentence sentence) {
        this(sentence, null);
    }

    public DataBrokerException(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.english(), cause);
        this.sentence = sentence;
    }

    /// The message, to be told in any language.
    public final Sentence sentence() {
        return sentence;
    }
}
