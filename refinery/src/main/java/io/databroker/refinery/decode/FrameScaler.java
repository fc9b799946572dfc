package io.databroker.refinery.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import io.databroker.model.catalog.Sentence;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/// Turns decoded frames into small upright pictures. Runs in a worker process only.
final class FrameScaler implements AutoCloseable {

    private static final int LONGER_SIDE = 320;

    private final int orientation;
    private @Nullable SwsContext context;
    private int width;
    private int height;
    private int format;

    /// @param rotation degrees clockwise that turn the frames upright, a multiple of 90
    FrameScaler(int rotation) {
        orientation = switch (rotation) {
            case 90 -> 6;
            case 180 -> 3;
            case 270 -> 8;
            default -> 1;
        };
    }

    ImageContent scale(AVFrame frame) {
        double factor = Math.min(1, LONGER_SIDE / (double) Math.max(frame.width(), frame.height()));
        int w = Math.max(1, (int) Math.round(frame.width() * factor));
        int h = Math.max(1, (int) Math.round(frame.height() * factor));
        SwsContext scaler = context(frame, w, h);
        int stride = (w * 4 + 63) / 64 * 64;
        var image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        try (var pixels = new BytePointer((long) stride * h + 64);
                var planes = new PointerPointer<BytePointer>(4);
                var strides = new IntPointer(stride, 0, 0, 0)) {
            planes.put(0, pixels);
            sws_scale(scaler, frame.data(), frame.linesize(), 0, frame.height(), planes, strides);
            var ints = pixels.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
            int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
            for (int y = 0; y < h; y++) {
                ints.get(y * stride / 4, argb, y * w, w);
            }
        }
        return content(frame, Orientation.upright(image, orientation));
    }

    private ImageContent content(AVFrame frame, BufferedImage upright) {
        boolean turned = orientation >= 5;
        return new ImageContent(
                turned ? frame.height() : frame.width(),
                turned ? frame.width() : frame.height(),
                upright.getWidth(),
                upright.getHeight(),
                ((DataBufferInt) upright.getRaster().getDataBuffer()).getData(),
                "frame",
                new LinkedHashMap<>(),
                List.of());
    }

    private SwsContext context(AVFrame frame, int w, int h) {
        if (context != null && frame.width() == width && frame.height() == height && frame.format() == format) {
            return context;
        }
        close();
        width = frame.width();
        height = frame.height();
        format = frame.format();
        SwsContext made = sws_getContext(
                width, height, format, w, h, AV_PIX_FMT_BGRA, SWS_AREA, null, null, (DoublePointer) null);
        if (made == null) {
            throw new UndecodableException(
                    Sentence.of("unknown_pixels", "Its pictures are of a format that cannot be converted."));
        }
        context = made;
        return made;
    }

    @Override
    public void close() {
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
    }
}
