package io.databroker.refinery.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import io.databroker.model.catalog.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/// Film through FFmpeg: frames at even intervals, and the sound. Runs in a worker process only.
///
/// There are two frames a second, or 600 in all where that would be more. Where the interval is long, the
/// decoder jumps to the key frame before each point in time instead of decoding everything in between.
final class VideoDecoding {

    private static final double INTERVAL = 0.5;
    private static final int FRAMES = 600;
    private static final double JUMP = 2.5;
    private static final double MISSING = 0.9;

    private final AVStream stream;
    private final double unit;
    private final double interval;
    private final FrameScaler scaler;
    private final List<VideoContent.Frame> frames = new ArrayList<>();
    private double last;

    private VideoDecoding(AVStream stream, double seconds, int rotation) {
        this.stream = stream;
        unit = av_q2d(stream.time_base());
        interval = Math.max(INTERVAL, seconds / FRAMES);
        scaler = new FrameScaler(rotation);
    }

    /// @throws UndecodableException where not one frame can be had
    static VideoContent decode(Path file) {
        AudioContent sound = sound(file);
        try (var media = new MediaFile(file)) {
            AVStream stream = media.pictures();
            if (stream == null) {
                throw new UndecodableException(Sentence.of("no_film", "There are no moving pictures in it."));
            }
            int rotation = rotation(stream);
            var film = new VideoDecoding(stream, media.seconds(), rotation);
            try (var decoder = new StreamDecoder(stream)) {
                List<String> faults = film.read(media, decoder);
                boolean turned = rotation % 180 != 0;
                int width = stream.codecpar().width();
                int height = stream.codecpar().height();
                return new VideoContent(
                        turned ? height : width,
                        turned ? width : height,
                        media.seconds() > 0 ? media.seconds() : film.last,
                        Math.max(0, av_q2d(stream.avg_frame_rate())),
                        media.bitRate(),
                        decoder.name(),
                        film.frames,
                        sound,
                        media.tags(),
                        faults);
            } finally {
                film.scaler.close();
            }
        }
    }

    private static @Nullable AudioContent sound(Path file) {
        try (var media = new MediaFile(file)) {
            AVStream stream = media.sound();
            return stream == null ? null : AudioDecoding.decode(media, stream);
        } catch (UndecodableException silent) {
            return null;
        }
    }

    private List<String> read(MediaFile media, StreamDecoder decoder) {
        var faults = new ArrayList<String>();
        String end = interval > JUMP ? jump(media, decoder) : playThrough(media, decoder);
        if (end != null) {
            faults.add(end);
        }
        if (decoder.broken() > 0) {
            faults.add(decoder.broken() + " packets of pictures do not decode");
        }
        if (frames.isEmpty()) {
            throw new UndecodableException(Sentence.of("no_frame", "Not one of its pictures decodes."));
        }
        if (last < MISSING * media.seconds() - 2 * interval) {
            faults.add("The pictures end after %.1f of %.1f seconds".formatted(last, media.seconds()));
        }
        return faults;
    }

    private @Nullable String playThrough(MediaFile media, StreamDecoder decoder) {
        String end =
                media.packets(stream, packet -> decoder.decode(packet, frame -> keep(frame, frames.size() * interval)));
        decoder.decode(null, frame -> keep(frame, frames.size() * interval));
        return end;
    }

    private @Nullable String jump(MediaFile media, StreamDecoder decoder) {
        String end = null;
        for (int i = 0; i < FRAMES; i++) {
            if (!media.seek(stream, (long) (i * interval / unit))) {
                break;
            }
            decoder.restart();
            int before = frames.size();
            double at = i * interval;
            end = media.packets(stream, packet -> {
                decoder.decode(packet, frame -> !keep(frame, 0) && frames.size() == before);
                return frames.size() == before;
            });
            if (frames.size() == before) {
                break;
            }
            frames.set(before, new VideoContent.Frame(at, frames.get(before).image()));
            last = at;
        }
        return end;
    }

    /// Keeps the frame if it is not before `due`; always wants more.
    private boolean keep(AVFrame frame, double due) {
        double seconds = Math.max(0, frame.best_effort_timestamp() * unit);
        last = Math.max(last, seconds);
        if (seconds + 1e-3 >= due && frames.size() < FRAMES + 1) {
            frames.add(new VideoContent.Frame(seconds, scaler.scale(frame)));
        }
        return true;
    }

    /// Degrees clockwise, a multiple of 90, that turn the pictures upright.
    private static int rotation(AVStream stream) {
        var parameters = stream.codecpar();
        if (parameters.nb_coded_side_data() == 0) {
            return 0;
        }
        AVPacketSideData matrix = av_packet_side_data_get(
                parameters.coded_side_data(), parameters.nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull()) {
            return 0;
        }
        double counterClockwise = av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(counterClockwise) ? 0 : Math.floorMod(Math.round(-counterClockwise / 90) * 90, 360);
    }
}
