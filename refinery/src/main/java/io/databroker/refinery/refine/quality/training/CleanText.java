package io.databroker.refinery.refine.quality.training;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A text taken for undamaged.
///
/// @param id says where it came from
/// @param kind `post`, `sentences`, `document`, `code`, `table`, `list` or `chat`
/// @param text as it stands
public record CleanText(String id, String kind, String text) {

    /// What the text is for: six in ten teach, two calibrate, two test.
    public enum Part {
        TEACH,
        CALIBRATE,
        TEST
    }

    public Part part() {
        var crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        long tenth = crc.getValue() % 10;
        return tenth < 6 ? Part.TEACH : tenth < 8 ? Part.CALIBRATE : Part.TEST;
    }

    /// A number of its own, for choices that depend on nothing else.
    public long seed() {
        var crc = new CRC32();
        crc.update(("seed " + id).getBytes(StandardCharsets.UTF_8));
        return 2 * crc.getValue();
    }
}
