package io.databroker.refinery.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Plain WAV (RIFF with PCM of 8 to 32 bits or IEEE floats), read without leaving the process: it is the format
/// of most speech data, comes in many small files, and is simple enough to be read safely.
public final class WavReader {

    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;

    /// How the samples are written.
    private record Format(int tag, int channels, int rate, int bits) {

        boolean isSupported() {
            boolean size = tag == PCM ? bits == 8 || bits == 16 || bits == 24 || bits == 32 : bits == 32 || bits == 64;
            return (tag == PCM || tag == FLOAT) && size && channels > 0 && rate > 0;
        }
    }

    private WavReader() {}

    /// The sound, or nothing where the bytes are some other or an odder kind of file.
    public static Optional<AudioContent> read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < 12 || in.getInt(0) != RIFF || in.getInt(8) != WAVE) {
            return Optional.empty();
        }
        Format format = null;
        int at = 12;
        while (at + 8 <= bytes.length) {
            long length = in.getInt(at + 4) & 0xFFFFFFFFL;
            if (in.getInt(at) == FORMAT && at + 24 <= bytes.length) {
                format = format(in, at + 8, length);
            } else if (in.getInt(at) == DATA) {
                return samples(in, at + 8, length, format);
            }
            long next = at + 8 + length + (length & 1);
            if (next > bytes.length) {
                break;
            }
            at = (int) next;
        }
        return Optional.empty();
    }

    private static Format format(ByteBuffer in, int at, long length) {
        int tag = in.getShort(at) & 0xFFFF;
        if (tag == EXTENSIBLE && length >= 26 && at + 26 <= in.capacity()) {
            tag = in.getShort(at + 24) & 0xFFFF;
        }
        return new Format(tag, in.getShort(at + 2) & 0xFFFF, in.getInt(at + 4), in.getShort(at + 14) & 0xFFFF);
    }

    private static Optional<AudioContent> samples(ByteBuffer in, int at, long length, @Nullable Format format) {
        if (format == null || !format.isSupported()) {
            return Optional.empty();
        }
        int width = format.bits / 8;
        int frame = width * format.channels;
        long present = Math.min(length, in.capacity() - at);
        long frames = present / frame;
        if (frames == 0) {
            return Optional.empty();
        }
        List<String> faults = new ArrayList<>();
        double seconds = frames / (double) format.rate;
        boolean streamed = length == 0xFFFFFFFFL || length == 0x7FFFFFFFL;
        if (present < length && !streamed) {
            double promised = length / frame / (double) format.rate;
            faults.add("The sound ends after %.1f of %.1f seconds".formatted(seconds, promised));
        }
        int kept = (int) Math.min(frames, (long) format.rate * AudioDecoding.SECONDS);
        return Optional.of(new AudioContent(
                mono(in, at, kept, format),
                format.rate,
                format.channels,
                seconds,
                8L * frame * format.rate,
                (format.tag == FLOAT ? "pcm_f" : format.bits == 8 ? "pcm_u" : "pcm_s")
                        + format.bits
                        + (format.bits == 8 ? "" : "le"),
                new LinkedHashMap<>(),
                faults));
    }

    private static float[] mono(ByteBuffer in, int start, int frames, Format format) {
        var mono = new float[frames];
        int width = format.bits / 8;
        int at = start;
        for (int i = 0; i < frames; i++) {
            double sum = 0;
            for (int c = 0; c < format.channels; c++) {
                sum += sample(in, at, format);
                at += width;
            }
            mono[i] = (float) (sum / format.channels);
        }
        return mono;
    }

    private static double sample(ByteBuffer in, int at, Format format) {
        if (format.tag == FLOAT) {
            return format.bits == 32 ? in.getFloat(at) : in.getDouble(at);
        }
        return switch (format.bits) {
            case 8 -> ((in.get(at) & 0xFF) - 128) / 128.0;
            case 16 -> in.getShort(at) / 32768.0;
            case 24 -> ((in.getShort(at) & 0xFFFF) | (in.get(at + 2) << 16)) / 8388608.0;
            default -> in.getInt(at) / 2147483648.0;
        };
    }
}
