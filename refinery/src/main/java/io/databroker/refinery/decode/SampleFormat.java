package io.databroker.refinery.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S64;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;
import static org.bytedeco.ffmpeg.global.avutil.av_get_bytes_per_sample;
import static org.bytedeco.ffmpeg.global.avutil.av_get_packed_sample_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import io.databroker.model.catalog.Sentence;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/// The samples of a frame, in whatever of FFmpeg's formats they are, as numbers in [-1, 1].
final class SampleFormat {

    private SampleFormat() {}

    /// Writes the mean of the channels of the first `n` samples of `frame` to `into` from `at`.
    static void addMono(AVFrame frame, float[] into, int at, int n) {
        int channels = frame.ch_layout().nb_channels();
        int format = av_get_packed_sample_fmt(frame.format());
        boolean planar = av_sample_fmt_is_planar(frame.format()) == 1;
        int width = av_get_bytes_per_sample(format);
        for (int channel = 0; channel < channels; channel++) {
            ByteBuffer plane = plane(frame, planar ? channel : 0, n * width * (planar ? 1 : channels));
            int step = planar ? width : width * channels;
            int start = planar ? 0 : channel * width;
            for (int i = 0; i < n; i++) {
                into[at + i] += (float) (sample(plane, start + i * step, format) / channels);
            }
        }
    }

    private static ByteBuffer plane(AVFrame frame, int index, int bytes) {
        BytePointer data = frame.extended_data(index);
        return data.capacity(bytes).asByteBuffer().order(ByteOrder.nativeOrder());
    }

    private static double sample(ByteBuffer plane, int at, int format) {
        if (format == AV_SAMPLE_FMT_FLT) {
            return plane.getFloat(at);
        } else if (format == AV_SAMPLE_FMT_S16) {
            return plane.getShort(at) / 32768.0;
        } else if (format == AV_SAMPLE_FMT_S32) {
            return plane.getInt(at) / 2147483648.0;
        } else if (format == AV_SAMPLE_FMT_U8) {
            return ((plane.get(at) & 0xFF) - 128) / 128.0;
        } else if (format == AV_SAMPLE_FMT_DBL) {
            return plane.getDouble(at);
        } else if (format == AV_SAMPLE_FMT_S64) {
            return plane.getLong(at) / 0x1p63;
        }
        throw new UndecodableException(Sentence.of("unknown_samples", "Its samples are of an unknown format."));
    }
}
