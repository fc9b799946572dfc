package io.databroker.refinery.ingest;

import java.util.Map;
import java.util.Set;
import org.apache.tika.mime.MediaType;

/// Which reader a media type belongs to.
final class Kinds {

    private static final Set<String> IMAGES = Set.of(
            "jpeg",
            "png",
            "gif",
            "bmp",
            "x-ms-bmp",
            "tiff",
            "webp",
            "x-portable-bitmap",
            "x-portable-graymap",
            "x-portable-pixmap",
            "x-portable-anymap",
            "x-portable-arbitrarymap");
    private static final Set<String> ARCHIVES =
            Set.of("zip", "x-tar", "x-gtar", "x-7z-compressed", "x-cpio", "x-archive", "x-arj");
    private static final Set<String> COMPRESSED =
            Set.of("gzip", "x-bzip2", "x-bzip", "x-xz", "zstd", "x-compress", "x-lzma", "x-snappy-framed");
    private static final Set<String> PROGRAMS = Set.of(
            "x-msdownload",
            "x-dosexec",
            "x-executable",
            "x-sharedlib",
            "x-object",
            "x-elf",
            "x-mach-o",
            "x-mach-o-executable",
            "x-mach-o-universal",
            "java-vm",
            "java-archive",
            "vnd.android.package-archive",
            "vnd.android.dex",
            "x-shockwave-flash",
            "x-python-code",
            "x-bytecode-python",
            "x-pytorch",
            "x-coredump");
    private static final Set<String> DOCUMENTS = Set.of("text/html", "message/rfc822", "message/news", "text/rtf");
    private static final Map<String, Kind> OTHERS = Map.of(
            "application/vnd.apache.parquet", Kind.PARQUET,
            "application/x-ndjson", Kind.JSON_LINES,
            "application/json", Kind.JSON,
            "text/csv", Kind.TABLE,
            "text/tab-separated-values", Kind.TABLE,
            "application/octet-stream", Kind.UNKNOWN,
            "application/ogg", Kind.MEDIA,
            "application/mp4", Kind.MEDIA,
            "application/x-matroska", Kind.MEDIA,
            "application/vnd.rn-realmedia", Kind.MEDIA);

    private Kinds() {}

    /// @param text whether the content is text
    static Kind of(MediaType type, boolean text) {
        Kind other = OTHERS.get(type.toString());
        if (other != null) {
            return other;
        }
        if (text) {
            return isDocument(type) ? Kind.DOCUMENT : Kind.TEXT;
        }
        return switch (type.getType()) {
            case "image" -> IMAGES.contains(type.getSubtype()) ? Kind.IMAGE : Kind.UNKNOWN;
            case "audio", "video" -> Kind.MEDIA;
            case "application" -> application(type.getSubtype());
            case String _ -> Kind.DOCUMENT;
        };
    }

    private static Kind application(String subtype) {
        if (ARCHIVES.contains(subtype)) {
            return Kind.ARCHIVE;
        }
        if (COMPRESSED.contains(subtype)) {
            return Kind.COMPRESSED;
        }
        if (subtype.startsWith("x-rar")) {
            return Kind.UNKNOWN;
        }
        return isProgram(subtype) ? Kind.PROGRAM : Kind.DOCUMENT;
    }

    private static boolean isProgram(String subtype) {
        return PROGRAMS.contains(subtype) || subtype.startsWith("x-mach-o") || subtype.startsWith("x-msdownload");
    }

    private static boolean isDocument(MediaType type) {
        return DOCUMENTS.contains(type.toString())
                || type.getSubtype().endsWith("xml")
                || type.getType().equals("message")
                || (type.getType().equals("application") && !type.getSubtype().startsWith("x-"));
    }
}
