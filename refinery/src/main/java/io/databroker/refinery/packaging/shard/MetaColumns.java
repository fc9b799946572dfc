package io.databroker.refinery.packaging.shard;

import static io.databroker.refinery.packaging.shard.ColumnType.DOUBLE;
import static io.databroker.refinery.packaging.shard.ColumnType.LONG;
import static io.databroker.refinery.packaging.shard.ColumnType.STRING;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The columns that every table has beside its content: where a row comes from and what was found out about it.
final class MetaColumns {

    /// In this order; null where nothing is known.
    static final List<Column> ALL = List.of(
            new Column("id", STRING),
            new Column("source", STRING),
            new Column("member", STRING),
            new Column("row", LONG),
            new Column("modality", STRING),
            new Column("media_type", STRING),
            new Column("file_name", STRING),
            new Column("language", STRING),
            new Column("language_confidence", DOUBLE),
            new Column("domain", STRING),
            new Column("domain_confidence", DOUBLE),
            new Column("content_type", STRING),
            new Column("content_type_confidence", DOUBLE),
            new Column("completeness", DOUBLE),
            new Column("clarity", DOUBLE),
            new Column("relevance", DOUBLE),
            new Column("format_validity", DOUBLE),
            new Column("metadata_quality", DOUBLE),
            new Column("overall", DOUBLE),
            new Column("words", DOUBLE),
            new Column("characters", DOUBLE),
            new Column("tokens_cl100k", DOUBLE),
            new Column("tokens_o200k", DOUBLE),
            new Column("width", DOUBLE),
            new Column("height", DOUBLE),
            new Column("seconds", DOUBLE),
            new Column("findings", STRING),
            new Column("cluster", STRING),
            new Column("also_at", STRING),
            new Column("bytes", LONG),
            new Column("sha256", STRING));

    /// Those of them that are measures of an assessment.
    static final List<String> MEASURES =
            List.of("words", "characters", "tokens_cl100k", "tokens_o200k", "width", "height", "seconds");

    private static final Map<String, Integer> INDEX = IntStream.range(0, ALL.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(i -> ALL.get(i).name(), i -> i));

    /// Behind any column that a record brings along.
    private static final int FIRST_POSITION = 1 << 30;

    private MetaColumns() {}

    /// The type of our column `name`, which stands without its prefix.
    static ColumnType type(String name) {
        return ALL.get(index(name)).type();
    }

    /// Where our column `name` stands in a table.
    static int position(String name) {
        return FIRST_POSITION + index(name);
    }

    static boolean has(String name) {
        return INDEX.containsKey(name);
    }

    private static int index(String name) {
        return Objects.requireNonNull(INDEX.get(name), name);
    }
}
