package io.databroker.refinery.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/// The types that are text, and the choice between what a text's magic says and what its name says.
final class TextTypes {

    private static final MediaTypeRegistry TYPES =
            MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();
    private static final Set<String> MORE = Set.of(
            "application/xml",
            "application/rtf",
            "message/rfc822",
            "application/mbox",
            "application/json",
            "application/x-ndjson",
            "application/postscript",
            "application/pgp-signature",
            "message/news",
            "application/xhtml+xml",
            "application/dif+xml");

    /// Suffixes that a format of bytes is registered for, and that kinds of text are called by, too.
    private static final Set<String> ALSO_TEXT =
            Set.of("pub", "key", "cer", "crt", "csr", "sig", "dot", "pot", "hdr", "mod", "idx", "sub", "prt");

    private static final Pattern HEADER = Pattern.compile("(?mi)^(received|mime-version|message-id|date):");

    private TextTypes() {}

    static boolean isText(MediaType type) {
        return type.getType().equals("text")
                || TYPES.isInstanceOf(type, MediaType.TEXT_PLAIN)
                || type.getSubtype().endsWith("+xml")
                || TYPES.isInstanceOf(type, MediaType.APPLICATION_XML)
                || MORE.contains(type.toString())
                || type.getSubtype().contains("json")
                || type.getType().equals("message")
                || type.getSubtype().startsWith("x-x509")
                || type.getSubtype().contains("pem");
    }

    /// Whether a text may go by this suffix although it is known for something else.
    static boolean isAlsoText(String suffix) {
        return ALSO_TEXT.contains(suffix);
    }

    static boolean isTable(MediaType type) {
        return type.toString().equals("text/csv") || type.toString().equals("text/tab-separated-values");
    }

    /// `named` where it is a kind of JSON, plain JSON otherwise.
    static MediaType json(MediaType named) {
        return named.getSubtype().endsWith("json") ? named : MediaType.application("json");
    }

    /// The type of a text, given what its first bytes and its name suggest.
    static MediaType choose(MediaType magic, MediaType named, String text) {
        boolean plain = magic.equals(MediaType.OCTET_STREAM) || magic.equals(MediaType.TEXT_PLAIN);
        if (isMail(magic) && !named.equals(magic)) {
            long headers = HEADER.matcher(text.substring(0, Math.min(text.length(), 4096)))
                    .results()
                    .count();
            boolean believable = named.equals(MediaType.TEXT_PLAIN) ? headers >= 4 : headers >= 2;
            if (!believable) {
                return isText(named) ? named : MediaType.TEXT_PLAIN;
            }
        }
        if (!plain && !TYPES.isSpecializationOf(named, magic)) {
            return magic;
        }
        boolean markup = named.getSubtype().endsWith("xml")
                && plain
                && !text.stripLeading().startsWith("<");
        return isText(named) && !markup ? named : plain ? MediaType.TEXT_PLAIN : magic;
    }

    private static boolean isMail(MediaType type) {
        return type.getType().equals("message") || type.toString().equals("application/mbox");
    }

    /// Names for the same thing that no registry connects.
    static boolean sameFamily(MediaType a, MediaType b) {
        return family(a).equals(family(b));
    }

    private static String family(MediaType type) {
        String name = type.toString().toLowerCase(Locale.ROOT);
        if (name.contains("ogg") || name.contains("vorbis") || name.contains("opus")) {
            return "ogg";
        } else if (name.contains("mp4")
                || name.contains("quicktime")
                || name.contains("3gpp")
                || name.contains("m4v")) {
            return "mp4";
        } else if (name.contains("matroska") || name.contains("webm")) {
            return "matroska";
        } else if (name.contains("ms-asf") || name.contains("ms-wm")) {
            return "asf";
        } else if (name.contains("x-tika-msoffice")
                || name.contains("msword")
                || name.contains("vnd.ms-")
                || name.contains("officedocument")
                || name.contains("tika-ooxml")
                || name.contains("visio")
                || name.contains("vnd.dgn")) {
            return "office";
        } else if (name.contains("iwork") || name.contains("vnd.apple")) {
            return "iwork";
        } else if (name.contains("portable-")) {
            return "pnm";
        } else if (name.startsWith("image/tiff") || name.contains("x-raw-") || name.contains("x-adobe-dng")) {
            return "tiff";
        } else if (name.contains("msdownload") || name.contains("dosexec")) {
            return "exe";
        } else if (name.contains("pkcs7")) {
            return "pkcs7";
        } else if (name.contains("stardivision") || name.contains("staroffice")) {
            return "staroffice";
        } else if (name.contains("illustrator")) {
            return "illustrator";
        } else if (name.contains("zip") || name.contains("java-archive")) {
            return "zip";
        }
        return name;
    }
}
