package io.databroker.refinery.refine.dedup.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.quality.media.Specimens;
import io.databroker.refinery.refine.signal.Resampling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearAudioTest {

    private static final NearAudio GROUPING = new NearAudio(Parameters.none("near_audio"));

    @TempDir
    Path scratch;

    @Test
    void clipsAreFoundLouderNoisierTrimmedAndResampled() {
        float[] voice = Specimens.voice(1, 1);
        var view = new MediaView(List.of(
                Specimens.sound(voice),
                Specimens.sound(louder(voice, .5f)),
                Specimens.sound(noisy(voice, .01)),
                Specimens.sound(Arrays.copyOfRange(voice, 1600, 16_000)),
                sound(Resampling.resample(voice, Specimens.RATE, 8000), 8000),
                Specimens.sound(Specimens.voice(2, 1))));

        assertThat(view.pairs(GROUPING, scratch))
                .contains("0-1", "0-2", "0-3", "0-4")
                .noneMatch(pair -> pair.endsWith("-5"));
    }

    @Test
    void longSoundsAreFoundAsPartsToo() {
        float[] voice = Specimens.voice(3, 20);
        var view = new MediaView(List.of(
                Specimens.sound(voice),
                Specimens.sound(noisy(louder(voice, 2), .01)),
                Specimens.sound(Arrays.copyOfRange(voice, 48_000, 280_000)),
                Specimens.sound(Specimens.voice(4, 20))));

        assertThat(view.pairs(GROUPING, scratch)).containsExactly("0-1", "0-2", "1-2");
    }

    @Test
    void silencesAreNotDuplicates() {
        var silence = new float[Specimens.RATE * 5];
        var view = new MediaView(List.of(
                Specimens.sound(silence), Specimens.sound(silence.clone()), Specimens.sound(noisy(silence, 1e-4))));

        assertThat(view.pairs(GROUPING, scratch)).isEmpty();
    }

    /// The same speaker says the same digit in takes that sound much alike; none is a copy of another.
    @Test
    void spokenDigitsAreToldApartAndTheirCopiesFound() throws IOException {
        Path folder = Path.of("../../shared/data/speech-digits");
        assumeTrue(Files.exists(folder), "needs the shared data");
        var contents = new ArrayList<AudioContent>();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".wav")).sorted().toList()) {
                contents.add(wav(file));
            }
        }
        int digits = contents.size();
        for (int i = 0; i < digits; i += 6) {
            float[] samples = contents.get(i).samples();
            int trim = samples.length / 8;
            contents.add(sound(Arrays.copyOfRange(louder(samples, .6f), trim, samples.length), 8000));
        }
        var pairs = new MediaView(contents).group(GROUPING, scratch, 2).pairs();
        long right = pairs.stream()
                .filter(pair -> pair.b() >= digits && pair.a() == 6 * (pair.b() - digits))
                .count();

        assertThat((double) right / (contents.size() - digits)).isGreaterThanOrEqualTo(.95);
        assertThat((double) right / pairs.size()).isGreaterThanOrEqualTo(.99);
    }

    private static float[] louder(float[] samples, float gain) {
        var result = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            result[i] = gain * samples[i];
        }
        return result;
    }

    private static float[] noisy(float[] samples, double deviation) {
        var random = new Random(3);
        var result = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            result[i] = (float) (samples[i] + deviation * random.nextGaussian());
        }
        return result;
    }

    private static AudioContent sound(float[] samples, int rate) {
        return new AudioContent(
                samples, rate, 1, samples.length / (double) rate, 0, "pcm", new LinkedHashMap<>(), List.of());
    }

    /// Mono of 16 bits with a plain header.
    private static AudioContent wav(Path file) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        var samples = new float[(bytes.capacity() - 44) / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = bytes.getShort(44 + 2 * i) / 32768f;
        }
        return sound(samples, bytes.getInt(24));
    }
}
