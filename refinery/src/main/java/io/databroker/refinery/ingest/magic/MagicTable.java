package io.databroker.refinery.ingest.magic;

import io.databroker.refinery.ingest.magic.Clause.AtLeast;
import io.databroker.refinery.ingest.magic.Clause.Both;
import io.databroker.refinery.ingest.magic.Clause.Expression;
import io.databroker.refinery.ingest.magic.Clause.Text;
import io.databroker.refinery.ingest.magic.MagicNumbers.Magic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// Reads Tika's table of types, in the form of the shared MIME-info database, as far as it is about magic numbers.
///
/// A `match` inside a `match` holds beside it; several side by side hold one for another, or as many of them as
/// `minShouldMatch` says.
final class MagicTable {

    private static final String TABLE = "/org/apache/tika/mime/tika-mimetypes.xml";
    private static final int USUAL_PRIORITY = 50;

    private final XMLStreamReader xml;

    private MagicTable(XMLStreamReader xml) {
        this.xml = xml;
    }

    /// The rows in the order in which they are tried.
    static List<Magic> read(MimeTypes types) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Objects.requireNonNull(MimeTypes.class.getResourceAsStream(TABLE), TABLE)) {
            return new MagicTable(factory.createXMLStreamReader(in)).rows(types);
        } catch (IOException | XMLStreamException | MimeTypeException e) {
            throw new IllegalStateException("The table of types that came with the program cannot be read.", e);
        }
    }

    private List<Magic> rows(MimeTypes types) throws XMLStreamException, MimeTypeException {
        var rows = new ArrayList<Magic>();
        MediaType type = MediaType.OCTET_STREAM;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "mime-type" ->
                        type = types.forName(attribute("type", "")).getType();
                    case "magic" -> {
                        int priority = Integer.parseInt(attribute("priority", String.valueOf(USUAL_PRIORITY)));
                        for (Clause clause : clauses()) {
                            rows.add(new Magic(type, priority, clause));
                        }
                    }
                    default -> {}
                }
            }
        }
        Collections.sort(rows);
        return List.copyOf(rows);
    }

    /// Of the `match` elements in the one that the reader is at; what else is among them says nothing of magic.
    private List<Clause> clauses() throws XMLStreamException {
        var clauses = new ArrayList<Clause>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (xml.getLocalName().equals("match")) {
                clauses.add(clause());
            } else {
                xml.getElementText();
            }
        }
        return clauses;
    }

    private Clause clause() throws XMLStreamException {
        String needed = xml.getAttributeValue(null, "minShouldMatch");
        Clause own = needed == null ? place() : null;
        List<Clause> inner = clauses();
        if (own == null) {
            return new AtLeast(Integer.parseInt(Objects.requireNonNull(needed)), inner);
        }
        return switch (inner.size()) {
            case 0 -> own;
            case 1 -> new Both(own, inner.getFirst());
            default -> new Both(own, new AtLeast(1, inner));
        };
    }

    private Clause place() {
        String type = attribute("type", "string");
        String[] offset = attribute("offset", "0").split(":", 2);
        int from = Integer.parseInt(offset[0]);
        int to = Integer.parseInt(offset[offset.length - 1]);
        byte[] text = MagicValue.bytes(attribute("value", ""), type);
        String written = xml.getAttributeValue(null, "mask");
        byte[] mask = written == null ? new byte[0] : MagicValue.bytes(written, type);
        int size = Math.max(text.length, mask.length);
        if (type.equals("regex")) {
            return new Expression(from, to, Pattern.compile(new String(text, StandardCharsets.UTF_8)), size);
        }
        byte[] whole = Arrays.copyOf(mask, size);
        Arrays.fill(whole, mask.length, size, (byte) -1);
        return new Text(from, to, Arrays.copyOf(text, size), whole, type.equals("stringignorecase"));
    }

    private String attribute(String name, String otherwise) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }
}
