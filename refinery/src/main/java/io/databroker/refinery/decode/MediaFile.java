package io.databroker.refinery.decode;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_DICT_IGNORE_SUFFIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import io.databroker.model.catalog.Sentence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// A sound or film opened by FFmpeg, which may open nothing but this file. Runs in a worker process only.
final class MediaFile implements AutoCloseable {

    private static final int MAX_TAG = 1_000;

    private final AVFormatContext context;

    static {
        av_log_set_level(AV_LOG_QUIET);
    }

    /// @throws UndecodableException where FFmpeg finds no sound or film in the file
    MediaFile(Path file) {
        context = avformat_alloc_context();
        var options = new AVDictionary(null);
        av_dict_set(options, "protocol_whitelist", "file", 0);
        int opened = avformat_open_input(context, file.toString(), null, options);
        av_dict_free(options);
        if (opened < 0) {
            throw new UndecodableException(Sentence.of(
                    "media_unreadable",
                    "It is no sound or film that can be opened: {detail}.",
                    "detail",
                    error(opened)));
        }
        avformat_find_stream_info(context, (PointerPointer<?>) null);
    }

    static MediaOutline outline(Path file) {
        try (var media = new MediaFile(file)) {
            boolean pictures = media.pictures() != null;
            boolean sound = media.sound() != null;
            if (!pictures && !sound) {
                throw new UndecodableException(Sentence.of("no_media", "There is neither sound nor film in it."));
            }
            return new MediaOutline(pictures, sound, media.seconds());
        }
    }

    /// FFmpeg's words for an error.
    static String error(int code) {
        var text = new byte[256];
        av_strerror(code, text, text.length);
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }

    /// The stream of moving pictures, null where there is none; the picture on a cover does not move.
    @Nullable
    AVStream pictures() {
        AVStream stream = best(AVMEDIA_TYPE_VIDEO);
        boolean moves = stream != null
                && (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0
                && stream.codecpar().width() > 0;
        return moves ? stream : null;
    }

    /// The stream of sound, null where there is none.
    @Nullable
    AVStream sound() {
        AVStream stream = best(AVMEDIA_TYPE_AUDIO);
        return stream != null && stream.codecpar().sample_rate() > 0 ? stream : null;
    }

    private @Nullable AVStream best(int type) {
        int index = av_find_best_stream(context, type, -1, -1, (AVCodec) null, 0);
        return index < 0 ? null : context.streams(index);
    }

    /// Length by the header, 0 where it does not say.
    double seconds() {
        return Math.max(0, context.duration() / (double) AV_TIME_BASE);
    }

    /// Bits a second by the header, 0 where unknown.
    long bitRate() {
        return Math.max(0, context.bit_rate());
    }

    /// The tags of the whole, ordered by name.
    SequencedMap<String, String> tags() {
        var tags = new TreeMap<String, String>();
        AVDictionary dictionary = context.metadata();
        AVDictionaryEntry entry = dictionary == null ? null : av_dict_get(dictionary, "", null, AV_DICT_IGNORE_SUFFIX);
        while (entry != null) {
            String value = entry.value().getString(StandardCharsets.UTF_8);
            if (value.length() <= MAX_TAG) {
                tags.put(entry.key().getString(StandardCharsets.UTF_8), value);
            }
            entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX);
        }
        return tags;
    }

    /// Moves to the last key frame at or before `time`, in the stream's own unit.
    boolean seek(AVStream stream, long time) {
        return av_seek_frame(context, stream.index(), time, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /// Gives the packets of one stream to `visitor` until it has enough; the error that reading ended with, if
    /// it is one.
    @Nullable
    String packets(AVStream stream, Predicate<AVPacket> visitor) {
        AVPacket packet = av_packet_alloc();
        try {
            while (true) {
                int read = av_read_frame(context, packet);
                if (read < 0) {
                    return read == AVERROR_EOF() ? null : "Reading broke off: " + error(read);
                }
                boolean more = packet.stream_index() != stream.index() || visitor.test(packet);
                av_packet_unref(packet);
                if (!more) {
                    return null;
                }
            }
        } finally {
            av_packet_free(packet);
        }
    }

    @Override
    public void close() {
        avformat_close_input(context);
    }
}
