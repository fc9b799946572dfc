package io.databroker.refinery.decode;

import io.databroker.model.catalog.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Sound through FFmpeg: the mean of the channels, at the rate of the original, for the first ten minutes. Runs
/// in a worker process only.
final class AudioDecoding {

    /// Longest sound that is kept, in seconds.
    static final int SECONDS = 600;

    private static final double MISSING = 0.98;

    private final int limit;
    private float[] samples = new float[1 << 16];
    private int size;

    private AudioDecoding(int sampleRate) {
        limit = (int) Math.min(Integer.MAX_VALUE / 8, (long) sampleRate * SECONDS);
    }

    /// @throws UndecodableException where not one sample can be had
    static AudioContent decode(Path file) {
        try (var media = new MediaFile(file)) {
            AVStream stream = media.sound();
            if (stream == null) {
                throw new UndecodableException(Sentence.of("no_sound", "There is no sound in it."));
            }
            return decode(media, stream);
        }
    }

    static AudioContent decode(MediaFile media, AVStream stream) {
        int rate = stream.codecpar().sample_rate();
        var faults = new ArrayList<String>();
        var mono = new AudioDecoding(rate);
        try (var decoder = new StreamDecoder(stream)) {
            String end = media.packets(stream, packet -> decoder.decode(packet, mono::add));
            decoder.decode(null, mono::add);
            if (end != null) {
                faults.add(end);
            }
            if (decoder.broken() > 0) {
                faults.add(decoder.broken() + " packets of sound do not decode");
            }
            if (mono.size == 0) {
                throw new UndecodableException(Sentence.of("no_sample", "Not one sample of its sound decodes."));
            }
            double decoded = mono.size / (double) rate;
            mono.compareLength(decoded, media.seconds(), faults);
            return new AudioContent(
                    Arrays.copyOf(mono.samples, mono.size),
                    rate,
                    stream.codecpar().ch_layout().nb_channels(),
                    Math.max(decoded, media.seconds()),
                    Math.max(0, stream.codecpar().bit_rate()),
                    decoder.name(),
                    media.tags(),
                    faults);
        }
    }

    private void compareLength(double decoded, double promised, List<String> faults) {
        if (size < limit && decoded < MISSING * promised - 0.2) {
            faults.add("The sound ends after %.1f of %.1f seconds".formatted(decoded, promised));
        }
    }

    /// Adds a frame; false once there is enough.
    private boolean add(AVFrame frame) {
        int n = Math.min(frame.nb_samples(), limit - size);
        if (size + n > samples.length) {
            samples = Arrays.copyOf(samples, Math.min(limit, Math.max(size + n, samples.length * 2)));
        }
        SampleFormat.addMono(frame, samples, size, n);
        size += n;
        return size < limit;
    }
}
