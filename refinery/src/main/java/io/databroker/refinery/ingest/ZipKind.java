package io.databroker.refinery.ingest;

import io.databroker.refinery.source.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/// Which of the many formats that are ZIP archives a ZIP archive is, by the names of its members.
///
/// Only the central directory is read, as raw names of bounded number: nothing is unpacked, so nothing can
/// explode.
final class ZipKind {

    private static final int END_RECORD = 22;
    private static final int TAIL = 1 << 16;
    private static final int DIRECTORY = 1 << 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_HEADER = 46;
    private static final int LOCAL_HEADER = 30;

    private ZipKind() {}

    /// The type of the ZIP archive `blob`; `application/zip` where it is nothing more.
    static MediaType of(Blob blob) throws IOException {
        MediaType declared = declared(blob.head(256));
        if (declared != null) {
            return declared;
        }
        List<String> names = names(blob);
        if (names.contains("[Content_Types].xml")) {
            return office(names);
        } else if (names.contains("AndroidManifest.xml")) {
            return MediaType.application("vnd.android.package-archive");
        } else if (names.contains("META-INF/MANIFEST.MF")) {
            return MediaType.application("java-archive");
        } else if (any(names, ".iwa") || names.contains("index.apxl")) {
            return MediaType.application("vnd.apple.iwork");
        } else if (any(names, "/data.pkl")) {
            return MediaType.application("x-pytorch");
        } else if (names.contains("doc.kml")) {
            return MediaType.application("vnd.google-earth.kmz");
        }
        return MediaType.APPLICATION_ZIP;
    }

    /// OpenDocument and EPUB say their type in their first member, which is stored as it is.
    private static @Nullable MediaType declared(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (head.length < LOCAL_HEADER || !text.startsWith("mimetype", LOCAL_HEADER)) {
            return null;
        }
        int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(18);
        int from = LOCAL_HEADER + "mimetype".length();
        int end = from + length;
        if (length <= 0) {
            end = text.indexOf("PK", from);
        }
        return end > from && end <= head.length
                ? MediaType.parse(text.substring(from, end).strip())
                : null;
    }

    private static MediaType office(List<String> names) {
        boolean macros = any(names, "vbaProject.bin");
        if (any(names, "word/")) {
            return MediaType.application(
                    macros
                            ? "vnd.ms-word.document.macroenabled.12"
                            : "vnd.openxmlformats-officedocument.wordprocessingml.document");
        } else if (any(names, "xl/workbook.bin")) {
            return MediaType.application("vnd.ms-excel.sheet.binary.macroenabled.12");
        } else if (any(names, "xl/")) {
            return MediaType.application(
                    macros
                            ? "vnd.ms-excel.sheet.macroenabled.12"
                            : "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        } else if (any(names, "ppt/")) {
            return MediaType.application(
                    macros
                            ? "vnd.ms-powerpoint.presentation.macroenabled.12"
                            : "vnd.openxmlformats-officedocument.presentationml.presentation");
        }
        return MediaType.application(any(names, ".fdseq") ? "vnd.ms-xpsdocument" : "x-tika-ooxml");
    }

    private static boolean any(List<String> names, String part) {
        return names.stream().anyMatch(name -> name.startsWith(part) || name.endsWith(part));
    }

    private static List<String> names(Blob blob) throws IOException {
        long from = Math.max(0, blob.size() - TAIL);
        var tail = ByteBuffer.wrap(read(blob, from, TAIL)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.capacity() - END_RECORD; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                int size = (int) Math.min(DIRECTORY, tail.getInt(at + 12) & 0xFFFFFFFFL);
                long offset = tail.getInt(at + 16) & 0xFFFFFFFFL;
                return namesIn(read(blob, offset, size));
            }
        }
        return List.of();
    }

    private static byte[] read(Blob blob, long offset, int length) throws IOException {
        try (InputStream in = blob.open()) {
            in.skip(Math.min(offset, blob.size()));
            return in.readNBytes(length);
        }
    }

    private static List<String> namesIn(byte[] bytes) {
        var directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var names = new ArrayList<String>();
        int at = 0;
        while (at + ENTRY_HEADER <= directory.capacity() && directory.getInt(at) == ENTRY_SIGNATURE) {
            int name = directory.getShort(at + 28) & 0xFFFF;
            int rest = (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
            if (at + ENTRY_HEADER + name > directory.capacity()) {
                break;
            }
            names.add(new String(bytes, at + ENTRY_HEADER, name, StandardCharsets.UTF_8));
            at += ENTRY_HEADER + name + rest;
        }
        return names;
    }
}
