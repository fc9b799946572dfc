package io.databroker.refinery.packaging.shard;

import java.util.Map;

/// File suffixes by media type.
final class Extensions {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/png", "png"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/bmp", "bmp"),
            Map.entry("image/tiff", "tif"),
            Map.entry("image/webp", "webp"),
            Map.entry("audio/mpeg", "mp3"),
            Map.entry("audio/vnd.wave", "wav"),
            Map.entry("audio/wav", "wav"),
            Map.entry("audio/x-wav", "wav"),
            Map.entry("audio/flac", "flac"),
            Map.entry("audio/x-flac", "flac"),
            Map.entry("audio/ogg", "ogg"),
            Map.entry("audio/vorbis", "ogg"),
            Map.entry("audio/opus", "opus"),
            Map.entry("audio/mp4", "m4a"),
            Map.entry("audio/aac", "aac"),
            Map.entry("video/mp4", "mp4"),
            Map.entry("video/webm", "webm"),
            Map.entry("video/x-matroska", "mkv"),
            Map.entry("video/quicktime", "mov"),
            Map.entry("video/x-msvideo", "avi"));

    private Extensions() {}

    /// The suffix of a file of that type, without the dot; texts are `txt`, whatever document they came from.
    static String of(String mediaType, Family family) {
        return family == Family.TEXT ? "txt" : KNOWN.getOrDefault(mediaType, "bin");
    }
}
