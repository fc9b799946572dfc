package io.databroker.refinery.refine.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lines of program code without comments, which are prose and hide what is between them: `/* … */`, `<!-- … -->`,
/// documentation between triple quotes and Perl's between `=` and `=cut`, and lines that begin with `#`, `//`, `*`,
/// `--` or `;`.
final class Comments {

    private static final Map<String, String> BLOCKS =
            Map.of("\"\"\"", "\"\"\"", "'''", "'''", "/*", "*/", "<!--", "-->");
    private static final String FIRST = "#/*-;<\"'=rR";

    private Comments() {}

    /// The lines that hold no comment alone; all of them where there is none.
    static List<String> leftOut(List<String> lines) {
        var bare = new ArrayList<String>(lines.size());
        String end = null;
        for (String line : lines) {
            String text = line.strip();
            if (end != null) {
                end = text.contains(end) ? null : end;
            } else if (!text.isEmpty() && FIRST.indexOf(text.charAt(0)) < 0) {
                bare.add(line);
            } else {
                end = opened(text);
                if (end == null && !isComment(text)) {
                    bare.add(line);
                }
            }
        }
        return bare;
    }

    /// What ends the block that begins with this line and goes on behind it; null where none does.
    private static @Nullable String opened(String text) {
        String plain = text.startsWith("r\"") || text.startsWith("R\"") ? text.substring(1) : text;
        for (Map.Entry<String, String> block : BLOCKS.entrySet()) {
            if (plain.startsWith(block.getKey())
                    && plain.indexOf(block.getValue(), block.getKey().length()) < 0) {
                return block.getValue();
            }
        }
        return plain.matches("=[a-z]\\w*( .*)?") ? "=cut" : null;
    }

    private static boolean isComment(String text) {
        return text.matches(
                "(#[ #!].*|#|//.*|/\\*.*\\*/|\\*( .*|/)?|--( .*)?|;+ .*|\"{3}.*\"{3}|'{3}.*'{3}|<!--.*-->)");
    }
}
