package io.databroker.refinery.packaging.shard;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows that agree in all mixes, in their findings and in the bin of their overall score, added up; one row alone
/// is such a group, too. Filled once, then read.
final class RowGroup {

    /// The columns whose values are counted, each by itself.
    static final List<String> MIXES = List.of("modality", "language", "domain", "content_type", "media_type");

    static final List<String> SCORES =
            List.of("completeness", "clarity", "relevance", "format_validity", "metadata_quality", "overall");

    /// The columns whose values are summed: the scores, then the totals.
    static final List<String> SUMMED = Stream.concat(
                    SCORES.stream(), Stream.of("words", "characters", "tokens_cl100k", "tokens_o200k", "seconds"))
            .toList();

    /// Sums are whole numbers of this part of one.
    static final int UNIT = 10_000;

    /// Bins of the overall score, each a tenth.
    static final int BINS = 10;

    final long rows;
    final long bytes;

    /// In the order of [#SUMMED], in ten-thousandths.
    final long[] sums = new long[SUMMED.size()];

    /// How many of the rows have the value, in the order of [#SUMMED].
    final long[] counts = new long[SUMMED.size()];

    /// The value in each of [#MIXES], or null.
    final @Nullable String[] mixes = new @Nullable String[MIXES.size()];

    /// What was found in each of the rows, as `type=count` with commas between, or null.
    @Nullable
    String findings;

    /// The bin of the overall score, or -1.
    int bin = -1;

    RowGroup(long rows, long bytes) {
        this.rows = rows;
        this.bytes = bytes;
    }

    /// One row.
    static RowGroup of(RowFacts row) {
        Number size = row.number("bytes");
        var group = new RowGroup(1, size == null ? 0 : size.longValue());
        for (int i = 0; i < group.sums.length; i++) {
            Number value = row.number(SUMMED.get(i));
            if (value != null) {
                group.sums[i] = Math.round(value.doubleValue() * UNIT);
                group.counts[i] = 1;
            }
        }
        for (int i = 0; i < group.mixes.length; i++) {
            group.mixes[i] = row.text(MIXES.get(i));
        }
        group.findings = row.text("findings");
        Number overall = row.number("overall");
        if (overall != null) {
            group.bin = Math.clamp((int) (overall.doubleValue() * BINS), 0, BINS - 1);
        }
        return group;
    }
}
