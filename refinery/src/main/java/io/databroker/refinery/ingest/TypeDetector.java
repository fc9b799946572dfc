package io.databroker.refinery.ingest;

import io.databroker.refinery.ingest.magic.MagicNumbers;
import io.databroker.refinery.source.Blob;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// The type of a file by its content.
///
/// Magic numbers (Tika's) decide where there are any. Containers that share one are told apart by what is
/// inside them ([ZipKind]). What has none and reads as text is looked at as JSON, JSON Lines and a table; only
/// then does the name say which kind of plain text it is, for there alone it says nothing false.
final class TypeDetector {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final Set<String> LINES = Set.of("jsonl", "ndjson");
    private static final MediaType PDF = MediaType.application("pdf");
    private static final byte[] PARQUET = {'P', 'A', 'R', '1'};

    private final String suffix;
    private final MediaType named;
    private final @Nullable MediaType source;

    private TypeDetector(String name) throws IOException {
        suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        named = TYPES.detect(null, metadata);
        source = SourceNames.of(name);
    }

    /// The type of `blob`, which is called `name`.
    static ContentType detect(Blob blob, String name) throws IOException {
        if (blob.size() == 0) {
            return new ContentType("application/x-empty", Kind.EMPTY, null, false);
        }
        return new TypeDetector(name).detect(blob);
    }

    private ContentType detect(Blob blob) throws IOException {
        byte[] head = blob.head(TextEncoding.HEAD);
        MediaType magic = byMagic(head);
        if (magic.equals(MediaType.APPLICATION_ZIP)) {
            magic = ZipKind.of(blob);
        }
        if (!magic.equals(MediaType.OCTET_STREAM) && !TextTypes.isText(magic)) {
            return binary(refine(magic), TextEncoding.detect(head, head.length == blob.size()));
        }
        boolean whole = head.length == blob.size();
        Charset charset = TextEncoding.detect(head, whole);
        if (charset == null) {
            boolean confirmed = magic.equals(named) && !magic.equals(MediaType.TEXT_PLAIN);
            boolean believed = confirmed || !TextTypes.isText(named);
            return binary(believed ? refine(magic) : MediaType.OCTET_STREAM, null);
        }
        return text(TextEncoding.decode(head, charset), whole, charset, magic);
    }

    private static MediaType byMagic(byte[] head) throws IOException {
        if (head.length > 16 && head[2] == '\r' && head[3] == '\n' && head[1] == '\r') {
            return MediaType.application("x-bytecode-python");
        }
        if (Arrays.mismatch(head, PARQUET) == PARQUET.length) {
            return MediaType.application("vnd.apache.parquet");
        }
        return MagicNumbers.typeOf(head);
    }

    /// The name may make a type more special (one kind of TIFF, one kind of Ogg), never another one. Formats
    /// without a magic number are believed by their name.
    private MediaType refine(MediaType magic) {
        return TYPES.getMediaTypeRegistry().isSpecializationOf(named, magic) ? named : magic;
    }

    private ContentType text(String text, boolean whole, Charset charset, MediaType magic) {
        boolean lie = source == null
                && !TextTypes.isText(named)
                && !named.equals(MediaType.OCTET_STREAM)
                && !TextTypes.isAlsoText(suffix);
        JsonShape shape = JsonShape.of(text.getBytes(StandardCharsets.UTF_8), whole, LINES.contains(suffix));
        if (shape == JsonShape.LINES) {
            return new ContentType("application/x-ndjson", Kind.JSON_LINES, charset, lie);
        }
        if (shape == JsonShape.DOCUMENT) {
            return new ContentType(TextTypes.json(named).toString(), Kind.JSON, charset, lie);
        }
        MediaType type = source != null ? source : TextTypes.choose(magic, named, text);
        if (type.equals(MediaType.TEXT_PLAIN) || TextTypes.isTable(type)) {
            Optional<Dialect> dialect = Dialect.of(text, whole, TextTypes.isTable(named));
            type = dialect.map(Dialect::mediaType).orElse(type);
        }
        boolean lies = lie && !TextTypes.sameFamily(type, named);
        return new ContentType(type.getBaseType().toString(), Kinds.of(type, true), charset, lies);
    }

    /// @param charset of a format that is not text but reads as such, for where nothing else reads it
    private ContentType binary(MediaType type, @Nullable Charset charset) {
        MediaType base = type.getBaseType();
        Kind kind = Kinds.of(base, false);
        boolean plain = charset != null && named.equals(MediaType.TEXT_PLAIN) && !base.equals(PDF);
        boolean packed = kind == Kind.COMPRESSED && suffix.endsWith("z");
        return new ContentType(base.toString(), kind, charset, !plain && !packed && lies(base));
    }

    /// Whether the name promises another type: known, and neither a kind of the true one nor the other way
    /// round.
    private boolean lies(MediaType type) {
        if (type.equals(MediaType.OCTET_STREAM) || named.equals(MediaType.OCTET_STREAM)) {
            return false;
        }
        if (TextTypes.isText(named)) {
            return true;
        }
        var registry = TYPES.getMediaTypeRegistry();
        return !type.equals(named.getBaseType())
                && !registry.isInstanceOf(type, named)
                && !registry.isInstanceOf(named, type)
                && !TextTypes.sameFamily(type, named);
    }
}
