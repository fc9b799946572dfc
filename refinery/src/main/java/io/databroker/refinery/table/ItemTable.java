package io.databroker.refinery.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/// The columns of a run, or of a dataset before its first, in order of ordinals: about 40 bytes an item.
///
/// What the seller decides is not in it, because that changes; see [DecidedTable].
final class ItemTable {

    static final int KEPT = 1;
    static final int CHANGED = 2;
    static final int TIED = 4;
    static final int JUDGED = 8;

    /// The facets that are held; the others follow from decisions.
    static final List<Facet> HELD = List.of(
            Facet.REASON,
            Facet.MODALITY,
            Facet.LANGUAGE,
            Facet.DOMAIN,
            Facet.CONTENT_TYPE,
            Facet.MEDIA_TYPE,
            Facet.DUPLICATE,
            Facet.FINDING);

    final int[] ordinals;
    final Names names;
    /// By row, the number of its name.
    final int[] named;
    /// Row in its file from 0, or -1.
    final int[] fileRows;
    /// Bytes of its content, at most 2^31 - 1.
    final int[] sizes;
    final byte[] flags;
    final Map<Measure, byte[]> scores;
    final Map<Facet, Words> words;

    ItemTable(
            int[] ordinals,
            Names names,
            int[] named,
            int[] fileRows,
            int[] sizes,
            byte[] flags,
            Map<Measure, byte[]> scores,
            Map<Facet, Words> words) {
        this.ordinals = ordinals;
        this.names = names;
        this.named = named;
        this.fileRows = fileRows;
        this.sizes = sizes;
        this.flags = flags;
        this.scores = scores;
        this.words = words;
    }

    static List<Measure> scoreMeasures() {
        var measures = new ArrayList<>(List.of(Measure.values()));
        measures.remove(Measure.SIZE);
        return measures;
    }

    /// The levels of a score, by row.
    byte[] levels(Measure measure) {
        return Objects.requireNonNull(scores.get(measure));
    }

    /// A facet that is held.
    Words held(Facet facet) {
        return Objects.requireNonNull(words.get(facet));
    }

    int size() {
        return ordinals.length;
    }

    SequencedMap<String, byte[]> pack() {
        var columns = new LinkedHashMap<String, byte[]>();
        columns.put("ordinals", Packing.packInts(ordinals));
        columns.put("names", Packing.pack(names.text()));
        columns.put("name_ends", Packing.packInts(names.ends()));
        columns.put("named", Packing.packInts(named));
        columns.put("file_rows", Packing.packInts(fileRows));
        columns.put("sizes", Packing.packInts(sizes));
        columns.put("flags", Packing.pack(flags));
        scores.forEach((measure, levels) -> columns.put(measure.name(), Packing.pack(levels)));
        words.forEach((facet, held) -> {
            columns.put(facet.name(), Packing.packChars(held.codes()));
            columns.put(facet.name() + ".words", Packing.pack(held.legend()));
        });
        return columns;
    }

    static ItemTable unpack(Map<String, byte[]> columns) {
        var scores = new EnumMap<Measure, byte[]>(Measure.class);
        scoreMeasures().forEach(measure -> scores.put(measure, Packing.unpack(column(columns, measure.name()))));
        var words = new EnumMap<Facet, Words>(Facet.class);
        HELD.forEach(facet -> words.put(
                facet,
                Words.parse(
                        Packing.unpack(column(columns, facet.name() + ".words")),
                        Packing.unpackChars(column(columns, facet.name())))));
        return new ItemTable(
                Packing.unpackInts(column(columns, "ordinals")),
                new Names(Packing.unpack(column(columns, "names")), Packing.unpackInts(column(columns, "name_ends"))),
                Packing.unpackInts(column(columns, "named")),
                Packing.unpackInts(column(columns, "file_rows")),
                Packing.unpackInts(column(columns, "sizes")),
                Packing.unpack(column(columns, "flags")),
                scores,
                words);
    }

    private static byte[] column(Map<String, byte[]> columns, String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }
}
