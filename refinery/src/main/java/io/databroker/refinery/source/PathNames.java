package io.databroker.refinery.source;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/// The names of files as text, whatever the locale.
///
/// A Java path shows its name in the encoding of the locale, which under `LANG=C` turns every letter outside
/// ASCII into the same replacement character. The path's URI still carries the true bytes: they are read as
/// UTF-8, and where they are not UTF-8, each stray byte is written as `%XX`.
final class PathNames {

    private PathNames() {}

    /// The last name of `path`; `root` for the root of a file system.
    static String last(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path name = absolute.getFileName();
        if (name == null) {
            return "root";
        }
        String shown = name.toString();
        boolean ascii = shown.chars().allMatch(c -> c < 0x80);
        return ascii ? shown : text(lastBytes(absolute.toUri()));
    }

    /// The last name of `path`, percent-encoded as in its URI; `root` for the root of a file system.
    static String lastEncoded(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.getFileName() == null ? "root" : lastEncoded(absolute.toUri());
    }

    private static String lastEncoded(URI uri) {
        String raw = uri.getRawPath();
        int end = raw.endsWith("/") ? raw.length() - 1 : raw.length();
        return raw.substring(raw.lastIndexOf('/', end - 1) + 1, end);
    }

    private static byte[] lastBytes(URI uri) {
        String name = lastEncoded(uri);
        byte[] bytes = new byte[name.length()];
        int n = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '%') {
                bytes[n++] = (byte) HexFormat.fromHexDigits(name, i + 1, i + 3);
                i += 2;
            } else {
                bytes[n++] = (byte) c;
            }
        }
        return Arrays.copyOf(bytes, n);
    }

    /// `bytes` as UTF-8, with `%XX` for each byte outside ASCII where they are something else.
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            var text = new StringBuilder();
            for (byte b : bytes) {
                if (b >= 0) {
                    text.append((char) b);
                } else {
                    text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
            return text.toString();
        }
    }
}
