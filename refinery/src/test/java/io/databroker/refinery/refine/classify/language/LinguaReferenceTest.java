package io.databroker.refinery.refine.classify.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Lingua is the reference: on sentences of languages that are easily mixed up, the identifier, which chooses among
/// all its languages, is right as often as lingua, which is told the eight to choose from.
class LinguaReferenceTest {

    private static final Path SENTENCES = Path.of("../../shared/data/languages/sentences");
    private static final String[] CODES = {"cs", "da", "de", "es", "nl", "pt", "sk", "sv"};
    private static final int LINES = 60;
    private static final double SLACK = 0.02;

    @Test
    void isRightAsOftenAsLingua() throws IOException {
        assumeTrue(Files.isDirectory(SENTENCES), "no sentences at " + SENTENCES);
        LanguageDetector lingua = LanguageDetectorBuilder.fromIsoCodes639_1(Stream.of(CODES)
                        .map(code -> IsoCode639_1.valueOf(code.toUpperCase(Locale.ROOT)))
                        .toArray(IsoCode639_1[]::new))
                .build();
        int ours = 0;
        int theirs = 0;
        int all = 0;
        for (String code : CODES) {
            try (Stream<String> lines = Files.lines(SENTENCES.resolve(code + ".txt"))) {
                for (String line :
                        lines.filter(text -> !text.isBlank()).limit(LINES).toList()) {
                    String found = LanguageIdentifier.shared()
                            .identify(line)
                            .getFirst()
                            .code();
                    String named =
                            lingua.detectLanguageOf(line).getIsoCode639_1().toString();
                    ours += found.equals(code) ? 1 : 0;
                    theirs += named.equalsIgnoreCase(code) ? 1 : 0;
                    all++;
                }
            }
        }
        lingua.unloadLanguageModels();
        assertThat((double) ours / all).isGreaterThan((double) theirs / all - SLACK);
    }
}
