package io.databroker.refinery.decode;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import io.databroker.model.catalog.Sentence;
import java.util.function.Predicate;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/// The decoder of one stream. A packet that does not decode is counted and passed over.
final class StreamDecoder implements AutoCloseable {

    private final AVCodecContext codec;
    private final AVFrame frame = av_frame_alloc();
    private final String name;
    private long broken;

    /// @throws UndecodableException where there is no decoder for the stream
    StreamDecoder(AVStream stream) {
        int id = stream.codecpar().codec_id();
        name = avcodec_get_name(id).getString();
        AVCodec decoder = avcodec_find_decoder(id);
        if (decoder == null) {
            throw new UndecodableException(
                    Sentence.of("no_decoder", "There is no decoder for {format}.", "format", name));
        }
        codec = avcodec_alloc_context3(decoder);
        avcodec_parameters_to_context(codec, stream.codecpar());
        codec.thread_count(1);
        int opened = avcodec_open2(codec, decoder, (AVDictionary) null);
        if (opened < 0) {
            throw new UndecodableException(Sentence.of(
                    "decoder_closed",
                    "The decoder for {format} cannot be opened: {detail}.",
                    "format",
                    name,
                    "detail",
                    MediaFile.error(opened)));
        }
    }

    /// Such as `mp3`.
    String name() {
        return name;
    }

    /// Packets that did not decode.
    long broken() {
        return broken;
    }

    /// Decodes a packet, or with null what is still inside, and gives each frame to `visitor` until it has
    /// enough.
    ///
    /// @return whether it wants more
    boolean decode(@Nullable AVPacket packet, Predicate<AVFrame> visitor) {
        if (avcodec_send_packet(codec, packet) < 0) {
            broken += packet == null ? 0 : 1;
            return true;
        }
        while (avcodec_receive_frame(codec, frame) >= 0) {
            if (!visitor.test(frame)) {
                return false;
            }
        }
        return true;
    }

    /// Forgets what came before, for going on elsewhere.
    void restart() {
        avcodec_flush_buffers(codec);
    }

    @Override
    public void close() {
        av_frame_free(frame);
        avcodec_free_context(codec);
    }
}
