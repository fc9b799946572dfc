package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Modality;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Slice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A text file as one item. UTF-8 is left where it is, without its byte order mark; every other encoding is
/// translated into an object of its own.
final class PlainText {

    private PlainText() {}

    /// @param sha256 of the file's bytes, under which they are stored
    /// @param findings receives `invalid_<charset>` where some bytes are not of the encoding
    /// @throws UndecodableException where the text is blank or too long for one item
    static Crop read(
            Blob blob, String mediaType, Charset charset, Digest sha256, Workbench bench, List<Finding> findings)
            throws IOException {
        if (blob.size() > bench.limits().textBytes()) {
            throw new UndecodableException(Sentence.of(
                    "text_too_long",
                    "The text has {bytes} bytes, and one text may have {limit}."
                            + " Split it, or make it JSON Lines with a row for each text.",
                    "bytes",
                    blob.size(),
                    "limit",
                    bench.limits().textBytes()));
        }
        byte[] bytes = blob.head((int) blob.size());
        int mark = TextEncoding.markLength(bytes);
        if (charset.equals(StandardCharsets.UTF_8) && TextEncoding.isUtf8(bytes, true)) {
            requireWords(new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8));
            return new Crop.Single(
                    Modality.TEXT, mediaType, sha256, new Slice(sha256, mark, bytes.length - (long) mark));
        }
        String text = decode(bytes, mark, charset, findings);
        requireWords(text);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Digest derived = bench.objects().put(utf8);
        return new Crop.Single(Modality.TEXT, mediaType, sha256, new Slice(derived, 0, utf8.length));
    }

    private static void requireWords(String text) {
        if (text.isBlank()) {
            throw new UndecodableException(Sentence.of("blank", "The file holds nothing but white space."));
        }
    }

    private static String decode(byte[] bytes, int mark, Charset charset, List<Finding> findings) {
        var content = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        try {
            CharBuffer text = charset.newDecoder().decode(content.duplicate());
            return text.toString();
        } catch (CharacterCodingException e) {
            findings.add(Finding.ofItem("invalid_" + charset.name().toLowerCase(Locale.ROOT), 1));
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .decode(content)
                        .toString();
            } catch (CharacterCodingException impossible) {
                throw new IllegalStateException("A decoder that replaces never fails", impossible);
            }
        }
    }
}
