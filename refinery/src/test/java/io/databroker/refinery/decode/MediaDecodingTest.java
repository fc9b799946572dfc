package io.databroker.refinery.decode;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import io.databroker.model.catalog.Telling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sound and film through the worker process.
class MediaDecodingTest {

    private static final Workers WORKERS = new Workers(1);
    private static final String SCENE = "testsrc=duration=4:size=160x120:rate=25";
    private static final String TONE = "sine=frequency=440:duration=4:sample_rate=22050";

    @TempDir
    Path folder;

    @AfterAll
    static void endWorkers() {
        WORKERS.close();
    }

    @Test
    void aWavFileDecodesToItsSamples() throws IOException {
        byte[] wav = wav(8_000, 8_000);

        AudioContent decoded = WORKERS.audio(Files.write(folder.resolve("a.wav"), wav));
        AudioContent plain = WavReader.read(wav).orElseThrow();

        assertThat(decoded.sampleRate()).isEqualTo(8_000);
        assertThat(decoded.seconds()).isCloseTo(1, within(1e-6));
        assertThat(decoded.faults()).isEmpty();
        assertThat(decoded.samples()).containsExactly(plain.samples(), within(1e-4f));
    }

    @Test
    void anMp3DecodesToATone() throws IOException {
        AudioContent sound = WORKERS.audio(made("tone.mp3", "-f", "lavfi", "-i", TONE, "-b:a", "64k"));

        assertThat(sound.codec()).startsWith("mp3");
        assertThat(sound.sampleRate()).isEqualTo(22_050);
        assertThat(sound.seconds()).isCloseTo(4, within(.1));
        assertThat(sound.faults()).isEmpty();
        assertThat(crossings(sound.samples()) / 4.0).isCloseTo(880, within(10.0));
    }

    @Test
    void anMp4GivesTwoFramesASecondAndItsSound() throws IOException {
        VideoContent film = WORKERS.video(film("film.mp4"));

        assertThat(film.width()).isEqualTo(160);
        assertThat(film.height()).isEqualTo(120);
        assertThat(film.seconds()).isCloseTo(4, within(.1));
        assertThat(film.framesPerSecond()).isCloseTo(25, within(.1));
        assertThat(film.frames()).hasSize(8);
        assertThat(film.frames()).allSatisfy(frame -> assertThat(
                        Arrays.stream(frame.image().argb()).distinct().count())
                .isGreaterThan(8));
        assertThat(film.sound()).isNotNull();
        assertThat(film.faults()).isEmpty();
    }

    @Test
    void whatAnMp4PromisesIsToldWithoutDecoding() throws IOException {
        assertThat(WORKERS.outline(film("film.mp4"))).satisfies(outline -> {
            assertThat(outline.pictures()).isTrue();
            assertThat(outline.sound()).isTrue();
            assertThat(outline.seconds()).isCloseTo(4, within(.1));
        });
    }

    @Test
    void aFilmThatBreaksOffSaysSo() throws IOException {
        Path cut = cut(film("film.mp4", "-movflags", "+faststart"), .6);

        assertThat(WORKERS.video(cut).faults()).isNotEmpty();
    }

    @Test
    void aFilmWithoutItsIndexIsRefusedWithAReason() throws IOException {
        Path cut = cut(film("film.mp4"), .6);

        assertThatThrownBy(() -> WORKERS.video(cut))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("no sound or film that can be opened")
                .extracting(
                        refused -> ((UndecodableException) refused).sentence().telling())
                .isEqualTo(Telling.of("media_unreadable", "detail", "Invalid data found when processing input"));
    }

    @Test
    void aSoundIsNoFilm() throws IOException {
        Path sound = Files.write(folder.resolve("a.wav"), wav(8_000, 8_000));

        assertThatThrownBy(() -> WORKERS.video(sound))
                .isInstanceOf(UndecodableException.class)
                .hasMessage("There are no moving pictures in it.")
                .extracting(
                        refused -> ((UndecodableException) refused).sentence().telling())
                .isEqualTo(Telling.of("no_film"));
    }

    private Path film(String name, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", SCENE, "-f", "lavfi", "-i", TONE));
        arguments.addAll(List.of(options));
        return made(name, arguments.toArray(String[]::new));
    }

    /// What FFmpeg's own program writes.
    private Path made(String name, String... arguments) throws IOException {
        Path file = folder.resolve(name);
        var command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y"));
        command.addAll(List.of(arguments));
        command.add(file.toString());
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            assertThat(exit).as(Files.readString(folder.resolve("log"))).isZero();
        } catch (IOException absent) {
            abort("needs the program ffmpeg");
        }
        return file;
    }

    private Path cut(Path file, double share) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(bytes, (int) (share * bytes.length)));
    }

    private static long crossings(float[] samples) {
        long crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            crossings += samples[i - 1] < 0 != samples[i] < 0 ? 1 : 0;
        }
        return crossings;
    }

    /// A rising and falling tone, mono, 16 bits.
    private static byte[] wav(int rate, int count) {
        var bytes = ByteBuffer.allocate(44 + 2 * count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(US_ASCII)).putInt(36 + 2 * count);
        bytes.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(rate).putInt(2 * rate);
        bytes.putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(US_ASCII)).putInt(2 * count);
        for (int i = 0; i < count; i++) {
            bytes.putShort((short) (20_000 * Math.sin(i * i * 1e-4)));
        }
        return bytes.array();
    }
}
