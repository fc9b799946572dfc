package io.databroker.refinery.packaging.shard;

import java.nio.charset.StandardCharsets;

/// Text as files can hold it.
final class UnicodeText {

    private UnicodeText() {}

    /// `text` with each lone surrogate, which UTF-8 has no bytes for, replaced by `?`.
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return text;
    }
}
