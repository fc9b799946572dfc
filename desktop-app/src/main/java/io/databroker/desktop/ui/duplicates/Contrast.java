package io.databroker.desktop.ui.duplicates;

import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Peaks;
import io.databroker.desktop.ui.kit.Pixels;
import io.databroker.desktop.ui.kit.WordDifference;
import io.databroker.desktop.ui.kit.WordDifference.Part;
import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.decode.TextContent;
import io.databroker.refinery.decode.VideoContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What two members have to show beside each other; made in the background, for comparing long texts takes its
/// time.
sealed interface Contrast {

    /// Two texts, word by word.
    record Words(List<Part> parts) implements Contrast {}

    record Fields(RecordContent left, RecordContent right) implements Contrast {}

    record Pictures(Picture left, Picture right) implements Contrast {}

    /// A picture and its pixels as they are shown.
    record Picture(ImageContent image, Pixels pixels) {
        private Picture(ImageContent image) {
            this(image, Pixels.of(image));
        }
    }

    record Sounds(Sound left, Sound right) implements Contrast {}

    /// @param peaks what its wave looks like
    record Sound(AudioContent sound, Peaks peaks) {
        private Sound(AudioContent sound) {
            this(sound, new Peaks(sound.samples()));
        }
    }

    record Films(Film left, Film right) implements Contrast {}

    /// A film and its first frame; null where it has none.
    record Film(VideoContent film, @Nullable Pixels first) {
        private Film(VideoContent film) {
            this(
                    film,
                    film.frames().isEmpty()
                            ? null
                            : Pixels.of(film.frames().getFirst().image()));
        }
    }

    /// Of different kinds, or one cannot be decoded.
    record Nothing() implements Contrast {}

    /// Two members and what they have to show.
    ///
    /// @param left the one that stays
    record Pair(Member left, Member right, Contrast contrast) {
        Pair(Member left, Member right) {
            this(left, right, of(left, right));
        }
    }

    /// Characters of a text that are compared.
    int LONGEST = 20_000;

    static Contrast of(Member left, Member right) {
        return switch (left.content()) {
            case TextContent a
            when right.content() instanceof TextContent b ->
                new Words(WordDifference.of(shortened(a.text()), shortened(b.text())));
            case RecordContent a when right.content() instanceof RecordContent b -> new Fields(a, b);
            case ImageContent a
            when right.content() instanceof ImageContent b -> new Pictures(new Picture(a), new Picture(b));
            case AudioContent a
            when right.content() instanceof AudioContent b -> new Sounds(new Sound(a), new Sound(b));
            case VideoContent a when right.content() instanceof VideoContent b -> new Films(new Film(a), new Film(b));
            case null, default -> new Nothing();
        };
    }

    private static String shortened(String text) {
        int most = Direction.most(text, LONGEST);
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
