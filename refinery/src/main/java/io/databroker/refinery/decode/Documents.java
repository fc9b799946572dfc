package io.databroker.refinery.decode;

import io.databroker.model.catalog.Sentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/// Draws text and metadata from documents with Tika. Runs in a worker process only.
///
/// Left out are the parsers that call other programs, optical character recognition, and those for media and
/// programs, which have no text.
final class Documents {

    private static final String PARSERS = "<properties><parsers>"
            + "<parser class='org.apache.tika.parser.DefaultParser'>"
            + "<parser-exclude class='org.apache.tika.parser.external.CompositeExternalParser'/>"
            + "<parser-exclude class='org.apache.tika.parser.ocr.TesseractOCRParser'/>"
            + "<parser-exclude class='org.apache.tika.parser.asm.ClassParser'/>"
            + "<parser-exclude class='org.apache.tika.parser.executable.ExecutableParser'/>"
            + "<parser-exclude class='org.apache.tika.parser.executable.UniversalExecutableParser'/>"
            + "</parser></parsers></properties>";
    private static final AutoDetectParser PARSER = parser();
    private static final int MAX_VALUE = 2_000;
    private static final Pattern TRAILING = Pattern.compile("[ \\t\\u00A0]+(?=\\R|$)");
    private static final Pattern GAPS = Pattern.compile("\\R{3,}");

    /// What Tika calls things, and what we call them.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("dc:title", "title"),
            Map.entry("dc:creator", "author"),
            Map.entry("dc:subject", "subject"),
            Map.entry("dc:description", "description"),
            Map.entry("dc:language", "language"),
            Map.entry("dc:publisher", "publisher"),
            Map.entry("dc:rights", "rights"),
            Map.entry("dcterms:created", "created"),
            Map.entry("dcterms:modified", "modified"),
            Map.entry("meta:keyword", "keywords"),
            Map.entry("meta:last-author", "last_author"),
            Map.entry("xmpTPg:NPages", "pages"),
            Map.entry("extended-properties:Company", "company"),
            Map.entry("extended-properties:Application", "application"),
            Map.entry("xmp:CreatorTool", "application"),
            Map.entry("Message-From", "from"),
            Map.entry("Message-To", "to"),
            Map.entry("license", "license"));

    private Documents() {}

    private static AutoDetectParser parser() {
        try {
            return new AutoDetectParser(
                    new TikaConfig(new ByteArrayInputStream(PARSERS.getBytes(StandardCharsets.UTF_8))));
        } catch (TikaException | IOException | SAXException e) {
            throw new IllegalStateException("The configuration of Tika is part of the program", e);
        }
    }

    /// @param limit most characters of text
    /// @throws UndecodableException for the reason that its message gives
    static DocumentText read(Path file, int limit) {
        var handler = new BodyContentHandler(limit);
        var metadata = new Metadata();
        boolean cutOff = false;
        try (TikaInputStream in = TikaInputStream.get(file)) {
            PARSER.parse(in, handler, metadata, context());
        } catch (EncryptedDocumentException e) {
            throw new UndecodableException(
                    Sentence.of(
                            "document_encrypted",
                            "The document is encrypted. Take its password off and bring it in again."),
                    e);
        } catch (ZeroByteFileException e) {
            throw new UndecodableException(Sentence.of("document_empty", "The document is empty."), e);
        } catch (TikaException | IOException | SAXException | RuntimeException e) {
            cutOff = WriteLimitReachedException.isWriteLimitReached(e);
            if (!cutOff) {
                throw new UndecodableException(
                        Sentence.of(
                                "document_unreadable", "The document cannot be read: {detail}.", "detail", cause(e)),
                        e);
            }
        }
        String type = metadata.get(HttpHeaders.CONTENT_TYPE);
        return new DocumentText(
                type == null
                        ? "application/octet-stream"
                        : type.replaceFirst(";.*", "").strip(),
                tidy(handler.toString()),
                properties(metadata),
                cutOff);
    }

    private static ParseContext context() {
        var context = new ParseContext();
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        context.set(PDFParserConfig.class, pdf);
        return context;
    }

    private static String cause(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String text = message == null || message.isBlank()
                ? root.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("").strip();
        String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
    }

    private static String tidy(String text) {
        String trimmed = TRAILING.matcher(text).replaceAll("");
        return GAPS.matcher(trimmed).replaceAll("\n\n").strip();
    }

    private static SequencedMap<String, String> properties(Metadata metadata) {
        var properties = new TreeMap<String, String>();
        NAMES.forEach((theirs, ours) -> {
            String value = String.join("; ", metadata.getValues(theirs)).strip();
            if (!value.isEmpty()) {
                properties.merge(
                        ours,
                        value.substring(0, Math.min(value.length(), MAX_VALUE)),
                        (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        });
        return properties;
    }
}
