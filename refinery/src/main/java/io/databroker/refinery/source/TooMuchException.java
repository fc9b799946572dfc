package io.databroker.refinery.source;

import java.io.IOException;

/// A file unpacks to more than it may. The whole file is refused: what looks like a bomb is not taken in by
/// parts.
public final class TooMuchException extends IOException {

    TooMuchException(String message) {
        super(message);
    }
}
