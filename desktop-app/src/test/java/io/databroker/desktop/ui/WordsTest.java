package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import io.databroker.desktop.ui.kit.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every word that a person reads is in the languages' files, in all of them, and nothing else is.
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/io/databroker/desktop/ui");
    private static final Path SOURCES = Path.of("src/main/java/io/databroker/desktop/ui");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:texts|Texts\\.of\\([\\w.]+\\))\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern LITERAL =
            Pattern.compile("\\b(?:text|promptText|accessibleText|title)=\"(?![%$])[^\"]*\\p{L}{2}[^\"]*\"");

    static Stream<Path> folders() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("messages.properties")).map(Path::getParent).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void areTheSameInAllLanguages(Path folder) {
        Properties english = words(folder, Locale.ROOT);
        for (Locale language : Texts.LANGUAGES) {
            if (!language.equals(Locale.ENGLISH)) {
                Properties other = words(folder, language);
                assertThat(other.stringPropertyNames())
                        .as("%s in %s", folder, language)
                        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
                for (String key : english.stringPropertyNames()) {
                    assertThat(placeholders(other.getProperty(key)))
                            .as("%s in %s of %s", key, language, folder)
                            .isEqualTo(placeholders(english.getProperty(key)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void areThereWhereverTheyAreAskedFor(Path folder) {
        String java = all(source(folder), ".java");
        Set<String> asked = matches(IN_FXML, all(folder, ".fxml"));
        asked.addAll(matches(ASKED_FOR, java));
        assertThat(words(folder, Locale.ROOT).stringPropertyNames())
                .as(folder.toString())
                .containsAll(asked);
    }

    /// Where a key is put together from parts, one part must be its beginning up to a point.
    @ParameterizedTest
    @MethodSource("folders")
    void areAllAskedFor(Path folder) {
        Set<String> strings = matches(STRING, all(source(folder), ".java"));
        strings.addAll(matches(IN_FXML, all(folder, ".fxml")));
        Set<String> idle = words(folder, Locale.ROOT).stringPropertyNames().stream()
                .filter(key -> strings.stream()
                        .noneMatch(part ->
                                part.equals(key) || part.length() > 1 && part.endsWith(".") && key.startsWith(part)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(idle).as(folder.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void areNotInTheViewsThemselves(Path folder) {
        assertThat(all(folder, ".fxml")).as(folder.toString()).doesNotContainPattern(LITERAL);
    }

    private static Properties words(Path folder, Locale language) {
        String suffix = language.equals(Locale.ROOT) ? "" : "_" + language;
        var words = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve("messages" + suffix + ".properties"))) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Set<String> placeholders(String pattern) {
        var names = new TreeSet<String>();
        var parsed = new MessagePattern(pattern);
        for (int i = 0; i < parsed.countParts(); i++) {
            Part part = parsed.getPart(i);
            if (part.getType() == Part.Type.ARG_NAME || part.getType() == Part.Type.ARG_NUMBER) {
                names.add(parsed.getSubstring(part));
            }
        }
        return names;
    }

    private static Path source(Path folder) {
        return SOURCES.resolve(RESOURCES.relativize(folder).toString());
    }

    private static String all(Path folder, String suffix) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .map(WordsTest::read)
                    .collect(Collectors.joining("\n"));
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

    private static Set<String> matches(Pattern pattern, String in) {
        return pattern.matcher(in)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
