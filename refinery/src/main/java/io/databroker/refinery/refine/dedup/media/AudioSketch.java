package io.databroker.refinery.refine.dedup.media;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.refine.signal.Resampling;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What is kept of a sound to find and to verify its near-duplicates: 4 kB a second of a clip of at most
/// [#LONGEST_CLIP] seconds, and 32 bytes a second of anything longer than three.
///
/// @param clip the sound at [#CLIP_RATE], scaled to a peak of 127; empty for a longer sound
/// @param words its [Chromaprint]; empty for a shorter sound
record AudioSketch(byte[] clip, int[] words) {

    /// Samples a second of a clip.
    static final int CLIP_RATE = 4000;

    /// In seconds.
    static final double LONGEST_CLIP = 8;

    /// A sound that never exceeds this level, -50 dBFS, is silence.
    private static final double SILENT = .00316;

    private static final int[] SILENCE = {Chromaprint.of(new float[4 * Chromaprint.RATE])[0]};

    /// The sketch of a sound; null for silence and for less than a tenth of a second.
    static @Nullable AudioSketch of(AudioContent sound) {
        float[] samples = centred(sound.samples());
        if (samples.length < sound.sampleRate() / 10 || peak(samples) < SILENT) {
            return null;
        }
        double seconds = samples.length / (double) sound.sampleRate();
        byte[] clip = seconds > LONGEST_CLIP
                ? new byte[0]
                : scaled(Resampling.resample(samples, sound.sampleRate(), CLIP_RATE));
        int[] words = Chromaprint.of(Resampling.resample(samples, sound.sampleRate(), Chromaprint.RATE));
        boolean unvaried = Arrays.stream(words).allMatch(AudioSketch::silent);
        return new AudioSketch(clip, unvaried ? new int[0] : words);
    }

    /// Whether a word is that of silence.
    static boolean silent(int word) {
        return word == SILENCE[0];
    }

    private static float[] centred(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample;
        }
        float mean = (float) (sum / Math.max(1, samples.length));
        var centred = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            centred[i] = samples[i] - mean;
        }
        return centred;
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    private static byte[] scaled(float[] samples) {
        float factor = 127 / Math.max(1e-9f, peak(samples));
        var bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(samples[i] * factor);
        }
        return bytes;
    }

    /// As bytes; [#read] takes them back.
    byte[] bytes() {
        var buffer = ByteBuffer.allocate(4 + clip.length + 4 * words.length);
        buffer.putInt(clip.length).put(clip);
        buffer.asIntBuffer().put(words);
        return buffer.array();
    }

    static AudioSketch read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        var clip = new byte[buffer.getInt()];
        buffer.get(clip);
        var words = new int[buffer.remaining() / 4];
        buffer.asIntBuffer().get(words);
        return new AudioSketch(clip, words);
    }
}
