package io.databroker.desktop.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.Evidence;
import io.databroker.refinery.refine.quality.TextFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever a score rests on has words on the screen.
class ScoreWordsTest {

    private static final Path QUALITY = Path.of("../refinery/src/main/java/io/databroker/refinery/refine/quality");
    private static final Path MODEL =
            Path.of("../refinery/src/main/resources/io/databroker/refinery/refine/quality/text-score.txt");
    private static final Pattern GAUGE = Pattern.compile("new Gauge\\(\\s*\"([a-z0-9_]+)\"[^;]*\"([^\"]+)\"\\)");
    private static final Pattern RECORD = Pattern.compile("score\\(\"[a-z_]+\", \"([a-z_]+)\",");
    private static final Pattern FIXED = Pattern.compile("-> \"([A-Z][^\"]+)\";");
    private static final Pattern OTHER = Pattern.compile("new Evidence\\(\\s*\"[a-z_]+\", \"([a-z_]+)\",");
    private static final Pattern TAGS = Pattern.compile("score < ALL \\? \"([^\"]+)\"");

    private final Locale before = Locale.getDefault();
    private final Texts texts = Texts.of(ScoreWords.class);

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void everyFeatureOfAScoreHasAName() {
        Set<String> features = new TreeSet<>();
        lines(MODEL)
                .map(line -> line.split(" "))
                .filter(parts -> parts.length == 5)
                .map(parts -> parts[2])
                .filter(name -> Stream.of(TextFeature.values())
                        .anyMatch(known -> known.id().equals(name)))
                .forEach(features::add);
        assertThat(features).hasSizeGreaterThan(40);
        for (Pattern pattern : List.of(GAUGE, RECORD, OTHER)) {
            List<String> found = inCore(pattern, 1);
            assertThat(found).as(pattern.pattern()).isNotEmpty();
            features.addAll(found);
        }
        features.add("cosine_to_centre");
        assertThat(features.stream().filter(feature -> !texts.has("feature." + feature)))
                .isEmpty();
    }

    @Test
    void everyRemedyHasWords() {
        var remedies = Stream.of(inCore(GAUGE, 2), inCore(FIXED, 1), inCore(TAGS, 1))
                .flatMap(List::stream)
                .toList();
        assertThat(remedies).hasSizeGreaterThan(30);
        assertThat(remedies.stream().filter(remedy -> !texts.has(ScoreWords.key(remedy))))
                .isEmpty();
    }

    @Test
    void whatWasMeasuredIsToldInItsUnit() {
        Locale.setDefault(Locale.GERMAN);
        assertThat(ScoreWords.measured(evidence("missing_share", 0.25, null))).isEqualTo("fehlende Werte: 25\u00a0%");
        assertThat(ScoreWords.measured(evidence("resolution_log2", 7, null))).isEqualTo("kürzere Seite: 128\u00a0px");
        assertThat(ScoreWords.measured(evidence("length_log10", 0, null))).isEqualTo("Länge: 1,00\u00a0s");
        assertThat(ScoreWords.measured(evidence("loudness_lufs", -23, null))).isEqualTo("Lautheit: −23,0\u00a0LUFS");
        assertThat(ScoreWords.measured(evidence("unended", 1, null))).isEqualTo("endet mitten im Satz");
        assertThat(ScoreWords.measured(evidence("of_a_later_version", 0.5, null)))
                .isEqualTo("of a later version: 0,50");
    }

    @Test
    void aRemedyIsToldInTheUsersLanguage() {
        Locale.setDefault(Locale.FRENCH);
        assertThat(remedy("digit_share", "Lower digit share from 0.500 to 0.250."))
                .isEqualTo("À réduire de " + Amounts.percent(0.5) + " à " + Amounts.percent(0.25) + ".");
        assertThat(remedy("longest_word", "Lower longest word from 1.23e+03 to 40.0."))
                .isEqualTo("À réduire de 1\u202f230,00 à 40,00.");
        assertThat(remedy("missing_share", "Lower missing share to 0.")).isEqualTo("À réduire à zéro.");
        assertThat(remedy("brightness", "a longer exposure")).isEqualTo("Ce qui aide : une pose plus longue.");
        assertThat(remedy("brightness", "something new")).isEqualTo("something new");
        assertThat(ScoreWords.remedy(evidence("brightness", 1, null))).isNull();
    }

    private static String remedy(String feature, String english) {
        return String.valueOf(ScoreWords.remedy(evidence(feature, 1, english)));
    }

    private static Evidence evidence(String feature, double value, @Nullable String remedy) {
        return new Evidence("clarity", feature, value, -1, -1, -1, remedy);
    }

    private static List<String> inCore(Pattern pattern, int group) {
        try (var files = Files.walk(QUALITY)) {
            String all = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(ScoreWordsTest::lines)
                    .collect(Collectors.joining("\n"));
            return pattern.matcher(all)
                    .results()
                    .map(found -> found.group(group))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
