package io.databroker.desktop.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.refinery.job.Tracker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// What lines look like on terminals of any width.
class OutputTest {

    private static final List<String> HEAD = List.of("NAME", "ITEMS", "SIZE", "WHY");

    @Test
    void columnsAreAsWideAsTheyNeedToBeAndFiguresStandToTheRight() {
        var columns = new Columns(
                HEAD, List.of(List.of("a", "1,234", "5 B", ""), List.of("bcdef", "7", "1.5 kB", "Why not.")), 80);
        assertThat(columns.head()).isEqualTo("  NAME   ITEMS    SIZE  WHY");
        assertThat(columns.row(List.of("a", "1,234", "5 B", ""))).isEqualTo("  a      1,234     5 B");
        assertThat(columns.row(List.of("bcdef", "7", "1.5 kB", "Why not.")))
                .isEqualTo("  bcdef      7  1.5 kB  Why not.");
    }

    @Test
    void whatIsTooWideMovesBelowAndIsCutInTheMiddle() {
        List<String> row = List.of("folder/archive.zip!/file.txt", "1", "5 B", "Says the same as another.");
        var columns = new Columns(HEAD, List.of(row), 30);
        assertThat(columns.row(row).lines().skip(1)).containsExactly("      Says the same as", "      another.");
        assertThat(columns.row(row).lines().findFirst().orElseThrow())
                .contains("…")
                .endsWith("5 B")
                .hasSizeLessThanOrEqualTo(30);
    }

    @Property(tries = 200)
    void noWrappedLineIsWiderThanTheRoomAndNoWordIsLost(
            @ForAll @Size(max = 30) List<@AlphaChars String> words, @ForAll @IntRange(min = 10, max = 60) int room) {
        String text = String.join(" ", words);
        List<String> lines = Columns.wrapped("- ", "  ", text, room).lines().toList();
        assertThat(lines)
                .allMatch(line -> line.length() <= room || !line.strip().contains(" ") || line.startsWith("- "));
        assertThat(String.join(" ", lines).replaceAll("[- ]+", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void coloursTakeNoRoom() {
        assertThat(Columns.wrapped("", "", "@|bold one|@ two", 7)).isEqualTo("@|bold one|@ two");
    }

    @Test
    void coloursThatABreakPartsTakeNoRoomEither() {
        assertThat(Columns.wrapped("", "", "one @|red two|@ @|bold,green three four|@", 17)
                        .lines())
                .containsExactly("one @|red two|@ @|bold,green three", "four|@");
    }

    @Test
    void aFigureStaysWithItsName() {
        assertThat(Columns.wrapped("", "", "text " + Columns.together("15.6 %") + ", " + Columns.together("film 1"), 8)
                        .lines())
                .containsExactly("text", "15.6 %,", "film 1");
    }

    @Test
    void eastAsianSignsTakeTwoColumnsAndMarksNone() {
        List<String> japanese = List.of("日本.txt", "1", "5 B", "a");
        List<String> accented = List.of("e\u0301.txt", "1", "5 B", "a");
        var columns = new Columns(HEAD, List.of(japanese, accented), 80);
        assertThat(columns.row(japanese)).isEqualTo("  日本.txt      1   5 B  a");
        assertThat(columns.row(accented)).isEqualTo("  e\u0301.txt         1   5 B  a");
        var narrow = new Columns(HEAD, List.of(List.of("日本語のとても長い名前.txt", "1", "5 B", "")), 40);
        assertThat(narrow.row(List.of("日本語のとても長い名前.txt", "1", "5 B", ""))).contains("….txt".substring(1));
    }

    @Test
    void oneOfSomethingIsSingular() {
        assertThat(Stream.of(0L, 1L, 1_234L).map(n -> Output.count(n, "files")))
                .containsExactly("0 files", "1 file", "1,234 files");
    }

    @Test
    void progressShowsWhatThereIsRoomFor() {
        var now = new Tracker.Snapshot(
                "Reading", 500_000, 1_000_000, "bytes", 1_000, Optional.of(Duration.ofSeconds(500)), false);
        String all = ProgressBar.line(now, 120);
        assertThat(all).contains(" 50 %").endsWith("500.0 kB of 1.0 MB, 1.0 kB/s, 8 min 20 s left");
        assertThat(ProgressBar.line(now, 60)).hasSizeLessThan(60).endsWith("500.0 kB of 1.0 MB");
        var done = new Tracker.Snapshot("Reading", 1, 1, "files", 0, Optional.of(Duration.ZERO), false);
        assertThat(ProgressBar.line(done, 120)).endsWith("1 of 1 file, 0/s");
    }

    @Test
    void whatCouldNotBeWrittenIsTold() throws IOException {
        var whole = new WatchedOutput(new ByteArrayOutputStream());
        whole.write('a');
        assertThat(whole.isWhole()).isTrue();
        assertThat(failing("No space left on device").complaint())
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("No space left on device"));
        assertThat(failing("Broken pipe").complaint()).isEmpty();
    }

    private static WatchedOutput failing(String message) {
        var output = new WatchedOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        });
        assertThatThrownBy(() -> output.write('a')).isInstanceOf(IOException.class);
        assertThat(output.isWhole()).isFalse();
        return output;
    }
}
