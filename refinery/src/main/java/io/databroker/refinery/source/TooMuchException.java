package io.databroker.refinery.source;

import io.databroker.model.catalog.Sentence;

/// A file unpacks to more than it may. The whole file is refused: what looks like a bomb is not taken in by
/// parts.
public final class TooMuchException extends UnusableException {

    TooMuchException(Sentence sentence) {
        super(sentence, null);
    }
}
