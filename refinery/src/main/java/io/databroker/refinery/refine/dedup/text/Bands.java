package io.databroker.refinery.refine.dedup.text;

import io.databroker.refinery.job.Progress;
import java.util.Arrays;

/// Finds texts that fall into the same bucket of a band, in bounded time however large a bucket is.
///
/// A bucket of up to eight is compared all with all. A larger one is split by the keys of the next band, and
/// again, up to sixteen rows: texts made from one template share the few rows that their skeleton decides, and
/// are told apart by those that their own words decide, while true copies agree in most rows and stay together.
/// What is still crowded then is compared with its best-ranked text and each with its neighbours only, and must
/// agree in nine rows of ten. So a band costs a sort, and at most four comparisons for each text.
final class Bands {

    /// Signatures of texts with a word edit ratio of .70 agree in .25 of the rows or more, but for a few in a
    /// thousand.
    static final int LEAST_AGREEMENT = Signature.ROWS / 5;

    private static final int CROWD_AGREEMENT = Signature.ROWS * 9 / 10;
    private static final int SMALL = 8;
    private static final int SPLITS = 3;

    private final SketchFile sketches;
    private final int[] places;
    private final Candidates candidates;
    private final Progress progress;

    Bands(SketchFile sketches, int[] places, Candidates candidates, Progress progress) {
        this.sketches = sketches;
        this.places = places;
        this.candidates = candidates;
        this.progress = progress;
    }

    /// Offers every pair that meets in this band to the candidates.
    void search(int band) {
        progress.checkpoint();
        var entries = new long[sketches.size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = i;
        }
        split(entries, 0, entries.length, band, -1);
        progress.advance(1);
    }

    /// Sorts entries `from` to `to` by their keys in `band` and looks at each bucket.
    private void split(long[] entries, int from, int to, int band, int depth) {
        for (int i = from; i < to; i++) {
            int index = (int) entries[i];
            entries[i] = ((long) sketches.band(index, band) << Integer.SIZE) | index;
        }
        Arrays.sort(entries, from, to);
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || entries[i] >> Integer.SIZE != entries[start] >> Integer.SIZE) {
                bucket(entries, start, i, band, depth + 1);
                start = i;
            }
        }
    }

    private void bucket(long[] entries, int from, int to, int band, int depth) {
        if (to - from <= SMALL) {
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    candidates.offer((int) entries[i], (int) entries[j], LEAST_AGREEMENT);
                }
            }
        } else if (depth < SPLITS) {
            progress.checkpoint();
            split(entries, from, to, (band + 1) % Signature.BANDS, depth);
        } else {
            crowd(entries, from, to);
        }
    }

    private void crowd(long[] entries, int from, int to) {
        int best = (int) entries[from];
        for (int i = from + 1; i < to; i++) {
            best = places[(int) entries[i]] < places[best] ? (int) entries[i] : best;
        }
        for (int i = from; i < to; i++) {
            int index = (int) entries[i];
            if (index != best) {
                candidates.offer(index, best, CROWD_AGREEMENT);
            }
            for (int j = i + 1; j < Math.min(i + 3, to); j++) {
                candidates.offer(index, (int) entries[j], CROWD_AGREEMENT);
            }
        }
    }
}
