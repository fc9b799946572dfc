package io.databroker.desktop.ui.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Sentence;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.packaging.LicenceExpression;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.StageCatalogue;
import io.databroker.refinery.refine.StageParameter;
import io.databroker.refinery.refine.classify.DomainClassifier;
import io.databroker.refinery.refine.compliance.personal.PersonalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever code the core gives out has words on the screen.
class CoreWordsTest {

    private static final Path CORE = Path.of("../refinery/src/main/java/io/databroker/refinery");
    private static final Path OWN = Path.of("src/main/java/io/databroker/desktop");
    private static final Pattern REASON =
            Pattern.compile("new (?:Reason|SpanTreatment)\\(\\s*[^,\"]*(?:\"[a-z]+\")?,\\s*\"([a-z_]+)\",");
    private static final Pattern TELLING = Pattern.compile("(?:Telling\\.of|new Telling)\\(\\s*\"([a-z_]+)\"");
    private static final Pattern SENTENCE =
            Pattern.compile("Sentence\\.of\\(\\s*\"([a-z_]+)\",\\s*((?:\"[^\"]*\"\\s*\\+?\\s*)+)");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern FINDING = Pattern.compile("(?:Finding\\.ofItem|new Finding)\\(\"([a-z_]+)[:\"]");
    private static final Pattern CONTENT_TYPE = Pattern.compile("(?:new Label|label)\\(\"([a-z]+)\",");
    private static final Pattern REPAIR = Pattern.compile("^ {4}([A-Z_]+)\\(\"", Pattern.MULTILINE);
    private static final Pattern AMOUNTS = Pattern.compile("AMOUNTS = Set\\.of\\(([^)]+)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern PHASE = Pattern.compile("\\.phase\\(\"([A-Za-z ]+)[:\"]");

    private final Locale before = Locale.getDefault();
    private final Texts texts = Texts.of(CoreWords.class);

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private void assertWords(String prefix, Stream<String> codes) {
        Set<String> all = codes.collect(Collectors.toCollection(TreeSet::new));
        assertThat(all).isNotEmpty();
        assertThat(all.stream().filter(code -> !texts.has(prefix + code)))
                .as("codes without words: %s", prefix)
                .isEmpty();
    }

    @Test
    void everyStageHasANameAnExplanationAndAReason() {
        assertWords(
                "stage.",
                StageCatalogue.ENTRIES.stream()
                        .map(StageCatalogue.Entry::id)
                        .flatMap(id -> Stream.of(id, id + ".does", id + ".why")));
    }

    @Test
    void everyPhaseOfLongWorkHasWords() {
        assertWords("phase.", inCore("", PHASE).map(phase -> phase.toLowerCase(Locale.ROOT)
                .replace(' ', '_')));
    }

    @Test
    void everyParameterHasATitleAndAnExplanation() {
        Locale.setDefault(Locale.JAPANESE);
        for (StageCatalogue.Entry stage : StageCatalogue.ENTRIES) {
            for (StageParameter parameter : stage.parameters()) {
                assertThat(CoreWords.title(stage.id(), parameter)).isNotEqualTo(parameter.title());
                assertThat(CoreWords.explanation(stage.id(), parameter)).isNotEqualTo(parameter.explanation());
                if (parameter instanceof StageParameter.Choice choice) {
                    assertWords("option.", choice.allowed().stream());
                }
            }
        }
    }

    @Test
    void everyBuiltInRecipeHasATitleAndADescription() {
        assertWords("recipe.", Recipe.BUILT_IN.stream().flatMap(name -> Stream.of(name, name + ".does")));
    }

    @Test
    void inEnglishTheyAreTheCoresOwn() {
        Locale.setDefault(Locale.ENGLISH);
        for (StageCatalogue.Entry stage : StageCatalogue.ENTRIES) {
            assertThat(CoreWords.explanation(stage)).isEqualTo(stage.explanation());
            assertThat(CoreWords.why(stage)).isEqualTo(stage.why());
            for (StageParameter parameter : stage.parameters()) {
                assertThat(CoreWords.title(stage.id(), parameter)).isEqualTo(parameter.title());
                assertThat(CoreWords.explanation(stage.id(), parameter)).isEqualTo(parameter.explanation());
            }
        }
        Recipe.BUILT_IN.stream().map(Recipe::named).forEach(recipe -> {
            assertThat(CoreWords.title(recipe)).isEqualTo(recipe.title());
            assertThat(CoreWords.description(recipe)).isEqualTo(recipe.description());
        });
    }

    @Test
    void everyReasonHasWords() {
        assertWords("reason.", inCore("refine", REASON));
        assertWords(
                "reason.", inCore("refine/normalise/Repair.java", REPAIR).map(code -> code.toLowerCase(Locale.ROOT)));
        assertWords(
                "reason.",
                Stream.of("exact", "canonical", "near", "record", "semantic").map(tier -> tier + "_duplicate"));
    }

    @Test
    void everySentenceOfAReasonIsToldInEveryLanguage() {
        Set<String> codes = inCore("refine", TELLING).collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).contains("less", "more", "contains", "redacted", "language", "duplicate");
        var reason = Map.of(
                "count",
                "2",
                "value",
                "0.125",
                "limit",
                "3",
                "similarity",
                "0.98",
                "share",
                "0.5",
                "language",
                "da",
                "allowed",
                "de,en",
                "stage",
                "quality",
                "item",
                "7");
        for (Locale language : Texts.LANGUAGES) {
            Locale.setDefault(language);
            for (String code : codes) {
                boolean lists = code.equals("contains") || code.equals("redacted");
                var telling = new Telling(code, new LinkedHashMap<>(lists ? Map.of("email", "2") : reason));
                assertThat(CoreWords.because(new Reason("quality", code, "English alone", telling)))
                        .as("%s in %s", code, language)
                        .isNotEqualTo("English alone")
                        .doesNotContain("{")
                        .isNotBlank();
            }
        }
    }

    /// Files that were rejected, items that cannot be decoded, work that failed.
    @Test
    void everySentenceOfTheCoreIsToldInEveryLanguage() {
        List<MatchResult> sentences =
                Stream.of(CORE, OWN).flatMap(folder -> in(folder, SENTENCE)).toList();
        assertThat(sentences.stream().map(found -> found.group(1)))
                .contains("file_empty", "no_decoder", "bomb", "disk_full", "dataset_gone");
        for (Locale language : Texts.LANGUAGES) {
            Locale.setDefault(language);
            for (MatchResult found : sentences) {
                var arguments = new LinkedHashMap<String, String>();
                PLACE.matcher(found.group(2)).results().forEach(place -> arguments.put(place.group(1), "7"));
                assertThat(CoreWords.told(new Sentence("English", new Telling(found.group(1), arguments))))
                        .as("%s in %s", found.group(1), language)
                        .isNotEqualTo("English")
                        .doesNotContain("{")
                        .isNotBlank();
            }
        }
    }

    @Test
    void aSentenceThatNobodyKnowsStaysAsItIs() {
        Locale.setDefault(Locale.JAPANESE);
        assertThat(CoreWords.told(Sentence.inEnglish("It is {odd}."))).isEqualTo("It is {odd}.");
        assertThat(CoreWords.told(Sentence.of("of_a_later_version", "It is new.")))
                .isEqualTo("It is new.");
    }

    @Test
    void figuresOfASentenceAreWrittenAsTheLanguageWritesThem() {
        Locale.setDefault(Locale.GERMAN);
        assertThat(CoreWords.told(Sentence.of("too_large", "…", "bytes", 536_870_913L, "limit", 536_870_912L)))
                .isEqualTo("Es hat 536.870.913 Byte; höchstens 536.870.912 werden gelesen.");
        assertThat(CoreWords.told(Sentence.of("media_unreadable", "…", "detail", "a {b} 'c'")))
                .isEqualTo("Es ist kein Ton oder Film, der sich öffnen lässt (a {b} 'c').");
    }

    @Test
    void whatIsWrongWithRecipesAndLicencesIsToldInTheUsersLanguage() {
        Locale.setDefault(Locale.GERMAN);
        assertThatThrownBy(() -> Recipe.parse("stages: []"))
                .isInstanceOfSatisfying(
                        DataBrokerException.class, failed -> assertThat(CoreWords.told(failed.sentence()))
                                .startsWith("Ein Rezept braucht eine Liste"));
        assertThatThrownBy(() -> LicenceExpression.parse("CC-BY-3.0 OR CC-BY-9"))
                .hasMessageContaining(" Do you mean ")
                .isInstanceOfSatisfying(
                        DataBrokerException.class, failed -> assertThat(CoreWords.told(failed.sentence()))
                                .contains("SPDX führt keine Lizenz „CC-BY-9“. Meinst du CC-BY-", " oder CC-BY-"));
        var quality = StageCatalogue.find("quality");
        assertThat(quality.faults(new Parameters("quality", Map.of("min_overall", 1.5))).stream()
                        .map(CoreWords::told))
                .containsExactly(CoreWords.title("quality", quality.parameters().getFirst())
                        + ": Es muss eine Zahl von 0 bis 1 sein.");
    }

    @Test
    void whatTheSystemSaysIsToldWhereItIsKnown() {
        Locale.setDefault(Locale.FRENCH);
        for (String system : List.of("No space left on device", "[SQLITE_FULL] database or disk is full")) {
            assertThat(CoreWords.told(Sentence.of("store_unwritable", "…", "folder", "/data", "detail", system)))
                    .startsWith("L’écriture dans /data a échoué (il n’y a plus de place sur le disque).");
        }
        var denied = SystemWords.of(new AccessDeniedException("/data/locked"));
        assertThat(CoreWords.told(Sentence.of("folder_unmade", "…", "folder", "/data", "detail", denied)))
                .isEqualTo("Le dossier /data ne peut pas être créé (le système refuse l’accès).");
        assertThat(CoreWords.told(Sentence.of("folder_unmade", "…", "folder", "/data", "detail", "odd")))
                .isEqualTo("Le dossier /data ne peut pas être créé (odd).");
    }

    @Test
    void whatWasMeasuredIsToldInTheUsersLanguage() {
        Locale.setDefault(Locale.GERMAN);
        assertThat(CoreWords.because(new Reason(
                        "quality", "below_min_overall", "…", Telling.of("less", "value", "0.312", "limit", "0.5"))))
                .isEqualTo("Gemessen: 0,312; verlangt sind 0,5 oder mehr.");
        assertThat(CoreWords.because(new Reason("quality", "below_min_overall", "The overall score is 0.312.")))
                .isEqualTo("The overall score is 0.312.");
    }

    @Test
    void everyFindingHasWords() {
        assertWords("finding.", inCore("", FINDING).filter(type -> !type.equals("invalid_")));
        assertWords("finding.", Stream.of(PersonalType.values()).map(PersonalType::code));
    }

    @Test
    void everySubjectAndFormHasWords() {
        assertWords("content_type.", inCore("refine/classify/ContentTypes.java", CONTENT_TYPE));
        assertWords("domain.", DomainClassifier.shared().domains().stream());
    }

    @Test
    void everyAmountThatARunAddsUpHasWords() {
        assertWords("amount.", inCore("refine/Totals.java", AMOUNTS).flatMap(all -> QUOTED.matcher(all)
                .results()
                .map(found -> found.group(1))));
    }

    @Test
    void amountsAreToldInTheirUnits() {
        Locale.setDefault(Locale.GERMAN);
        assertThat(CoreWords.amount("words")).isEqualTo("Wörter");
        assertThat(CoreWords.amount("words", 12_345.4)).isEqualTo("12.345");
        assertThat(CoreWords.amount("megapixels", 3.25)).isEqualTo("3,2\u00a0MP");
        assertThat(CoreWords.amount("seconds", 4.26)).isEqualTo("4,3\u00a0s");
        assertThat(CoreWords.amount("seconds", 59.96)).isEqualTo("0:01:00");
        assertThat(CoreWords.amount("seconds", 36_061)).isEqualTo("10:01:01");
        Locale.setDefault(Locale.FRENCH);
        assertThat(CoreWords.amount("megapixels", 1_234)).endsWith("234\u00a0Mpx");
    }

    @Test
    void whatComesWithMoreIsNamedByItsKind() {
        Locale.setDefault(Locale.ENGLISH);
        assertThat(CoreWords.finding("national_id:pl-pesel")).isEqualTo("national number (pl-pesel)");
        assertThat(CoreWords.finding("spdx:MIT")).isEqualTo("MIT");
        assertThat(CoreWords.reason("c4:word_count")).isEqualTo("breaks a rule of c4: Word count");
        assertThat(CoreWords.finding("new_kind")).isEqualTo("New kind");
    }

    private static Stream<String> inCore(String path, Pattern pattern) {
        return in(CORE.resolve(path), pattern).map(found -> found.group(1));
    }

    private static Stream<MatchResult> in(Path folder, Pattern pattern) {
        try (var files = Files.walk(folder)) {
            String all = files.filter(file -> file.toString().endsWith(".java"))
                    .map(CoreWordsTest::read)
                    .collect(Collectors.joining("\n"));
            return pattern.matcher(all).results().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
