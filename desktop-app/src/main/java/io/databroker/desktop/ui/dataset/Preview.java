package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Peaks;
import io.databroker.desktop.ui.kit.Pixels;
import io.databroker.model.catalog.Finding;
import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the preview shows of one item.
///
/// @param result what the run found out, or null before the first
record Preview(Item item, @Nullable ItemResult result, Body body) {

    /// Its content.
    sealed interface Body {}

    /// A text, before and after.
    ///
    /// @param refined the same where nothing was changed
    /// @param findings spans in `raw`
    /// @param cut whether there is more than is shown
    record Text(String raw, String refined, List<Finding> findings, boolean cut) implements Body {}

    /// A record, field by field.
    record Fields(List<Field> fields) implements Body {}

    /// A field of a record.
    ///
    /// @param refined the same where nothing was changed
    /// @param findings types of what was found in it
    record Field(String name, String raw, String refined, List<String> findings) {}

    record Picture(ImageContent image, Pixels pixels) implements Body {
        Picture(ImageContent image) {
            this(image, Pixels.of(image));
        }
    }

    /// @param peaks what its wave looks like
    record Sound(AudioContent sound, Peaks peaks) implements Body {}

    /// @param frames nine at most, evenly spread
    record Film(VideoContent film, List<Frame> frames) implements Body {
        private static final int FRAMES = 9;

        Film(VideoContent film) {
            this(film, spread(film.frames()));
        }

        private static List<Frame> spread(List<VideoContent.Frame> all) {
            int shown = Math.min(FRAMES, all.size());
            return IntStream.range(0, shown)
                    .mapToObj(place -> all.get(place * all.size() / shown))
                    .map(frame -> new Frame(frame.seconds(), Pixels.of(frame.image())))
                    .toList();
        }
    }

    /// A frame of a film, so many seconds from its beginning.
    record Frame(double seconds, Pixels pixels) {}

    /// What cannot be decoded.
    ///
    /// @param head its first bytes
    record Unreadable(String why, byte[] head) implements Body {}
}
