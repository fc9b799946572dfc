package io.databroker.refinery.refine.classify;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.Content;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.VideoContent;

/// What of an item a text classifier reads.
final class Texts {

    private static final int WHOLE = 6_000;
    private static final int PIECE = 2_000;

    private Texts() {}

    /// The text of a text or record, empty for media.
    static String of(Content content) {
        return switch (content) {
            case TextContent text -> text.text();
            case RecordContent row -> row.text();
            case ImageContent _, AudioContent _, VideoContent _ -> "";
        };
    }

    /// A short text as it is; beginning, middle and end of a long one.
    static String sample(String text) {
        if (text.length() <= WHOLE) {
            return text;
        }
        int middle = (text.length() - PIECE) / 2;
        return text.substring(0, PIECE)
                + '\n'
                + text.substring(middle, middle + PIECE)
                + '\n'
                + text.substring(text.length() - PIECE);
    }
}
