package io.databroker.refinery.refine.quality.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AudioQualityTest {

    private static final double SLACK = .02;

    @Test
    void aCleanVoiceScoresHigh() {
        var appraisal = AudioQuality.appraise(Specimens.sound(Specimens.voice(1, 3)));

        assertThat(appraisal.scores().clarity()).isGreaterThan(.85);
        assertThat(appraisal.scores().completeness()).isGreaterThan(.95);
        assertThat(appraisal.measures()).containsEntry("seconds", 3.0);
    }

    @Property(tries = 10)
    void moreDamageNeverRaisesClarity(@ForAll @IntRange(max = 50) int seed) {
        float[] voice = Specimens.voice(seed, 2);

        falls(level -> noisy(voice, .02 * level), 5);
        falls(level -> mapped(voice, x -> Math.clamp(x, -peak(voice) / (1 + level), peak(voice) / (1 + level))), 4);
        falls(level -> mapped(voice, x -> x + .06f * level), 5);
        falls(level -> gaps(voice, 8 * level), 5);
        falls(level -> mapped(voice, x -> (float) (x * Math.pow(.1, level))), 4);
    }

    private static void falls(IntFunction<float[]> damage, int levels) {
        double undamaged = clarity(damage.apply(0));
        double before = undamaged;
        for (int level = 1; level <= levels; level++) {
            double now = clarity(damage.apply(level));
            assertThat(now).as("level %d after %.3f", level, before).isLessThanOrEqualTo(before + SLACK);
            before = now;
        }
        assertThat(before).isLessThan(undamaged - .1);
    }

    @Test
    void silenceIsIncomplete() {
        var appraisal = AudioQuality.appraise(Specimens.sound(new float[Specimens.RATE]));

        assertThat(appraisal.scores().completeness()).isLessThan(.5);
        assertThat(appraisal.measures()).containsEntry("loudness_lufs", Loudness.SILENT);
    }

    @Test
    void theLongestGapIsPointedAt() {
        float[] voice = Specimens.voice(2, 1);
        Arrays.fill(voice, 2000, 2400, 0);
        var dropped = Levels.of(Specimens.sound(voice)).dropped();

        assertThat(dropped.start()).isBetween(1995, 2000);
        assertThat(dropped.end()).isBetween(2400, 2405);
    }

    /// The reference of the recommendation: a full-scale sine of 997 Hz in one channel is -3.01 LKFS.
    @Test
    void loudnessIsCalibrated() {
        for (int rate : new int[] {8_000, 16_000, 44_100, 48_000}) {
            var sine = new float[rate * 2];
            for (int i = 0; i < sine.length; i++) {
                sine[i] = (float) Math.sin(2 * Math.PI * 997 * i / rate);
            }
            assertThat(Loudness.lufs(sine, rate)).isCloseTo(-3.01, within(.1));
        }
    }

    @Test
    void signalToNoiseIsMeasuredInDecibels() {
        float[] voice = Specimens.voice(5, 4);
        double energy = 0;
        for (float x : voice) {
            energy += x * x / voice.length;
        }
        double deviation = Math.sqrt(energy) / 10;
        var spectrum = Spectrum.of(Specimens.sound(noisy(voice, deviation)));

        assertThat(spectrum.signalToNoise()).isCloseTo(20, within(2.5));
    }

    @Test
    void anEmptySoundIsScoredToo() {
        assertThat(AudioQuality.appraise(Specimens.sound(new float[0])).scores().overall())
                .isBetween(0.0, .1);
    }

    private static double clarity(float[] samples) {
        return AudioQuality.appraise(Specimens.sound(samples)).scores().clarity();
    }

    private static float[] noisy(float[] samples, double deviation) {
        var random = new Random(3);
        return mapped(samples, x -> (float) (x + deviation * random.nextGaussian()));
    }

    private static float[] gaps(float[] samples, int count) {
        var random = new Random(4);
        float[] holed = samples.clone();
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(samples.length - 400);
            Arrays.fill(holed, start, start + 400, 0);
        }
        return holed;
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float x : samples) {
            peak = Math.max(peak, Math.abs(x));
        }
        return peak;
    }

    private interface Change {
        float of(float x);
    }

    private static float[] mapped(float[] samples, Change change) {
        var result = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            result[i] = change.of(samples[i]);
        }
        return result;
    }
}
