package io.databroker.refinery.decode;

import io.databroker.model.catalog.Sentence;
import io.databroker.model.catalog.Telling;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// How values travel between this process and its workers: big-endian, strings and arrays behind their length.
///
/// A request is a [Request]. A response is 0 and the value, or 1
/// and the reason why there is none.
final class Wire {

    static final int DONE = 0;
    static final int REFUSED = 1;

    private static final int BLOCK = 1 << 16;

    private Wire() {}

    static void writeString(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static String readString(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    static void writeMap(DataOutputStream out, Map<String, String> map) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<String, String> entry : map.entrySet()) {
            writeString(out, entry.getKey());
            writeString(out, entry.getValue());
        }
    }

    static SequencedMap<String, String> readMap(DataInputStream in) throws IOException {
        var map = new LinkedHashMap<String, String>();
        for (int n = in.readInt(); n > 0; n--) {
            map.put(readString(in), readString(in));
        }
        return map;
    }

    static void write(DataOutputStream out, Sentence sentence) throws IOException {
        Telling telling = sentence.telling();
        writeString(out, sentence.english());
        writeString(out, telling == null ? "" : telling.code());
        writeMap(out, telling == null ? Map.of() : telling.arguments());
    }

    static Sentence readSentence(DataInputStream in) throws IOException {
        String english = readString(in);
        String code = readString(in);
        SequencedMap<String, String> arguments = readMap(in);
        return new Sentence(english, code.isEmpty() ? null : new Telling(code, arguments));
    }

    private static void writeStrings(DataOutputStream out, List<String> strings) throws IOException {
        out.writeInt(strings.size());
        for (String text : strings) {
            writeString(out, text);
        }
    }

    private static List<String> readStrings(DataInputStream in) throws IOException {
        var strings = new ArrayList<String>();
        for (int n = in.readInt(); n > 0; n--) {
            strings.add(readString(in));
        }
        return strings;
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        var block = ByteBuffer.allocate(BLOCK * Float.BYTES);
        for (int i = 0; i < values.length; i += BLOCK) {
            int n = Math.min(BLOCK, values.length - i);
            block.clear().asFloatBuffer().put(values, i, n);
            out.write(block.array(), 0, n * Float.BYTES);
        }
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        var values = new float[in.readInt()];
        var block = new byte[BLOCK * Float.BYTES];
        for (int i = 0; i < values.length; i += BLOCK) {
            int n = Math.min(BLOCK, values.length - i);
            in.readFully(block, 0, n * Float.BYTES);
            ByteBuffer.wrap(block).asFloatBuffer().get(values, i, n);
        }
        return values;
    }

    private static void writeInts(DataOutputStream out, int[] values) throws IOException {
        var bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        var values = new int[in.readInt()];
        var bytes = new byte[values.length * Integer.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asIntBuffer().get(values);
        return values;
    }

    static void write(DataOutputStream out, DocumentText document) throws IOException {
        writeString(out, document.mediaType());
        writeString(out, document.text());
        writeMap(out, document.metadata());
        out.writeBoolean(document.cutOff());
    }

    static DocumentText readDocument(DataInputStream in) throws IOException {
        return new DocumentText(readString(in), readString(in), readMap(in), in.readBoolean());
    }

    static void write(DataOutputStream out, MediaOutline outline) throws IOException {
        out.writeBoolean(outline.pictures());
        out.writeBoolean(outline.sound());
        out.writeDouble(outline.seconds());
    }

    static MediaOutline readOutline(DataInputStream in) throws IOException {
        return new MediaOutline(in.readBoolean(), in.readBoolean(), in.readDouble());
    }

    static void write(DataOutputStream out, AudioContent audio) throws IOException {
        writeFloats(out, audio.samples());
        out.writeInt(audio.sampleRate());
        out.writeInt(audio.channels());
        out.writeDouble(audio.seconds());
        out.writeLong(audio.bitRate());
        writeString(out, audio.codec());
        writeMap(out, audio.metadata());
        writeStrings(out, audio.faults());
    }

    static AudioContent readAudio(DataInputStream in) throws IOException {
        return new AudioContent(
                readFloats(in),
                in.readInt(),
                in.readInt(),
                in.readDouble(),
                in.readLong(),
                readString(in),
                readMap(in),
                readStrings(in));
    }

    static void write(DataOutputStream out, VideoContent video) throws IOException {
        out.writeInt(video.width());
        out.writeInt(video.height());
        out.writeDouble(video.seconds());
        out.writeDouble(video.framesPerSecond());
        out.writeLong(video.bitRate());
        writeString(out, video.codec());
        out.writeInt(video.frames().size());
        for (VideoContent.Frame frame : video.frames()) {
            out.writeDouble(frame.seconds());
            out.writeInt(frame.image().pixelWidth());
            out.writeInt(frame.image().pixelHeight());
            writeInts(out, frame.image().argb());
        }
        AudioContent sound = video.sound();
        out.writeBoolean(sound != null);
        if (sound != null) {
            write(out, sound);
        }
        writeMap(out, video.metadata());
        writeStrings(out, video.faults());
    }

    static VideoContent readVideo(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        double seconds = in.readDouble();
        double rate = in.readDouble();
        long bits = in.readLong();
        String codec = readString(in);
        var frames = new ArrayList<VideoContent.Frame>();
        for (int n = in.readInt(); n > 0; n--) {
            frames.add(readFrame(in, width, height));
        }
        AudioContent sound = in.readBoolean() ? readAudio(in) : null;
        return new VideoContent(width, height, seconds, rate, bits, codec, frames, sound, readMap(in), readStrings(in));
    }

    private static VideoContent.Frame readFrame(DataInputStream in, int width, int height) throws IOException {
        double seconds = in.readDouble();
        int pixelWidth = in.readInt();
        int pixelHeight = in.readInt();
        return new VideoContent.Frame(
                seconds,
                new ImageContent(
                        width,
                        height,
                        pixelWidth,
                        pixelHeight,
                        readInts(in),
                        "frame",
                        new LinkedHashMap<>(),
                        List.of()));
    }
}
