package io.databroker.refinery.store;

import com.github.luben.zstd.Zstd;
import io.databroker.model.api.Json;
import io.databroker.model.catalog.Assessment;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import tools.jackson.databind.ObjectReader;

/// What a run found out about a batch of items that follow each other: rows, assessments, fingerprints and counts,
/// committed together or not at all.
///
/// @param results in order of ordinals, at least one
/// @param assessments of the results, packed
/// @param sketches by grouping: the fingerprints of the batch, as [SketchPage] writes them
/// @param tally counts of the batch, as JSON
public record Segment(
        List<ItemResult> results, byte[] assessments, SequencedMap<String, byte[]> sketches, String tally) {

    private static final int LEVEL = 1;
    private static final ObjectReader READER = Json.MAPPER.readerFor(Assessment.class);

    public Segment {
        results = List.copyOf(results);
    }

    /// Packs the assessments: JSON lines, compressed together.
    public static Segment of(List<ItemResult> results, SequencedMap<String, byte[]> sketches, String tally) {
        var lines = new ByteArrayOutputStream(results.size() * 512);
        for (ItemResult result : results) {
            lines.writeBytes(Json.MAPPER.writeValueAsBytes(result.assessment()));
            lines.write('\n');
        }
        byte[] packed = Zstd.compress(lines.toByteArray(), LEVEL);
        byte[] page = ByteBuffer.allocate(Integer.BYTES + packed.length)
                .putInt(lines.size())
                .put(packed)
                .array();
        return new Segment(results, page, sketches, tally);
    }

    long first() {
        return results.getFirst().ordinal();
    }

    long last() {
        return results.getLast().ordinal();
    }

    /// The assessments of a page; parsed on all cores, for reading them all is half the work of a report.
    static List<Assessment> unpackAssessments(byte[] page) {
        int length = ByteBuffer.wrap(page).getInt();
        byte[] packed = Arrays.copyOfRange(page, Integer.BYTES, page.length);
        byte[] lines = Zstd.decompress(packed, length);
        int[] ends = IntStream.range(0, length).filter(i -> lines[i] == '\n').toArray();
        return IntStream.range(0, ends.length)
                .parallel()
                .mapToObj(i -> {
                    int start = i == 0 ? 0 : ends[i - 1] + 1;
                    return READER.<Assessment>readValue(lines, start, ends[i] - start);
                })
                .toList();
    }
}
