package io.databroker.refinery.table;

import io.databroker.model.catalog.Assessment;
import io.databroker.model.catalog.Duplicate;
import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Label;
import io.databroker.model.catalog.QualityScores;
import io.databroker.model.catalog.Reason;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemResult;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Gathers the columns of a run, given its results in order of ordinals.
public final class TableBuilder {

    private final Ints ordinals = new Ints();
    private final Ints named = new Ints();
    private final Ints fileRows = new Ints();
    private final Ints sizes = new Ints();
    private final ByteArrayOutputStream flags = new ByteArrayOutputStream();
    private final Map<Measure, ByteArrayOutputStream> scores = new EnumMap<>(Measure.class);
    private final Map<Facet, WordsBuilder> words = new EnumMap<>(Facet.class);
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private String lastPath = "";
    private @Nullable String lastMember;
    private int lastNumber = -1;

    public TableBuilder() {
        ItemTable.scoreMeasures().forEach(measure -> scores.put(measure, new ByteArrayOutputStream()));
        ItemTable.HELD.forEach(facet -> words.put(facet, new WordsBuilder()));
    }

    /// Adds an item that a run has judged.
    public void add(Item item, ItemResult result) {
        Assessment assessment = result.assessment();
        addOrigin(item);
        addScores(assessment.scores());
        Duplicate duplicate = result.duplicate();
        boolean stands =
                duplicate != null && duplicate.representative().equals(item.id().toString());
        flags.write(ItemTable.JUDGED
                | (result.kept() ? ItemTable.KEPT : 0)
                | (result.changed() != null ? ItemTable.CHANGED : 0)
                | (duplicate != null && !stands ? ItemTable.TIED : 0));
        word(Facet.DUPLICATE, duplicate == null ? null : stands ? "representative" : duplicate.tier());
        word(Facet.LANGUAGE, assessment.languages().isEmpty() ? null : assessment.language());
        word(Facet.DOMAIN, name(assessment.domain()));
        word(Facet.CONTENT_TYPE, name(assessment.contentType()));
        words(Facet.REASON, assessment.reasons().stream().map(Reason::code).toList());
        words(Facet.FINDING, assessment.findings().stream().map(Finding::type).toList());
    }

    /// Adds an item that no run has judged yet.
    public void add(Item item) {
        addOrigin(item);
        addScores(null);
        flags.write(0);
        for (Facet facet : ItemTable.HELD) {
            if (facet != Facet.MODALITY && facet != Facet.MEDIA_TYPE) {
                words(facet, List.of());
            }
        }
    }

    private void addOrigin(Item item) {
        ordinals.add(Math.toIntExact(item.ordinal()));
        named.add(number(item));
        fileRows.add((int) Math.min(item.row(), Integer.MAX_VALUE));
        sizes.add((int) Math.min(item.content().length(), Integer.MAX_VALUE));
        word(Facet.MODALITY, item.modality().code());
        word(Facet.MEDIA_TYPE, item.mediaType());
    }

    private int number(Item item) {
        if (lastNumber < 0 || !item.path().equals(lastPath) || !Objects.equals(item.member(), lastMember)) {
            lastPath = item.path();
            lastMember = item.member();
            String name = lastMember == null ? lastPath : lastPath + "!/" + lastMember;
            lastNumber = numbers.computeIfAbsent(name, fresh -> {
                names.add(fresh);
                return names.size() - 1;
            });
        }
        return lastNumber;
    }

    private void addScores(@Nullable QualityScores given) {
        score(Measure.OVERALL, given == null ? Double.NaN : given.overall());
        score(Measure.COMPLETENESS, given == null ? Double.NaN : given.completeness());
        score(Measure.CLARITY, given == null ? Double.NaN : given.clarity());
        score(Measure.RELEVANCE, given == null ? Double.NaN : given.relevance());
        score(Measure.FORMAT_VALIDITY, given == null ? Double.NaN : given.formatValidity());
        score(Measure.METADATA_QUALITY, given == null ? Double.NaN : given.metadataQuality());
    }

    private void score(Measure measure, double score) {
        Objects.requireNonNull(scores.get(measure)).write(Double.isNaN(score) ? Measure.NONE : Measure.level(score));
    }

    private static @Nullable String name(@Nullable Label label) {
        return label == null ? null : label.name();
    }

    private void word(Facet facet, @Nullable String word) {
        words(facet, word == null ? List.of() : List.of(word));
    }

    private void words(Facet facet, List<String> several) {
        Objects.requireNonNull(words.get(facet)).add(several);
    }

    /// The table of everything that was added.
    ItemTable build() {
        String[] lower =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        int[] inOrder = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.<Integer, String>comparing(name -> lower[name])
                        .thenComparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] places = new int[inOrder.length];
        IntStream.range(0, inOrder.length).forEach(place -> places[inOrder[place]] = place);
        var built = new EnumMap<Facet, Words>(Facet.class);
        words.forEach((facet, builder) -> built.put(facet, builder.build()));
        var levels = new EnumMap<Measure, byte[]>(Measure.class);
        scores.forEach((measure, bytes) -> levels.put(measure, bytes.toByteArray()));
        return new ItemTable(
                ordinals.toArray(),
                Names.of(Arrays.stream(inOrder).mapToObj(names::get).toList()),
                Arrays.stream(named.toArray()).map(name -> places[name]).toArray(),
                fileRows.toArray(),
                sizes.toArray(),
                flags.toByteArray(),
                levels,
                built);
    }

    /// A list of numbers that grows.
    private static final class Ints {
        private int[] numbers = new int[1024];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(numbers, size);
        }
    }
}
