package io.databroker.refinery.refine.classify.language;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into chunks: at the end of a sentence or line, where the script changes, and after some forty
/// letters.
///
/// E-mail and web addresses are passed over. A long text is sampled: a few windows spread evenly over it, so that
/// the cost has a bound.
final class Chunker {

    private static final int WHOLE = 280;
    private static final int WINDOWS = 4;
    private static final int WINDOW = 56;
    private static final int FEW_LETTERS = 12;
    private static final int MANY_LETTERS = 40;

    private final CharSequence text;
    private final List<Chunk> chunks = new ArrayList<>();
    private int symbols;
    private int visible;

    private int start;
    private int end;
    private byte kind;
    private int letters;
    private int words;

    Chunker(CharSequence text) {
        this.text = text;
        int length = text.length();
        if (length <= WHOLE) {
            cut(0, length);
        } else {
            for (int i = 0; i < WINDOWS; i++) {
                int from = (int) ((long) i * (length - WINDOW) / (WINDOWS - 1));
                while (from > 0 && from < length && Letters.kind(text.charAt(from - 1)) != Letters.NONE) {
                    from++;
                }
                cut(from, Math.min(length, from + WINDOW));
            }
        }
    }

    /// The chunks, in order.
    List<Chunk> chunks() {
        return chunks;
    }

    /// Share of the visible characters that programs and markup are full of, and prose is not. Of a row of equal
    /// ones, as lines are drawn with, two count; the marks of quoted lines do not.
    double codeSymbols() {
        return visible == 0 ? 0 : (double) symbols / visible;
    }

    private void cut(int from, int to) {
        for (int i = from; i < to; i++) {
            if (i == from || opens(text.charAt(i - 1))) {
                int after = afterAddress(i, to);
                if (after > i) {
                    finish();
                    visible += after - i;
                    i = after - 1;
                    continue;
                }
            }
            char c = text.charAt(i);
            byte here = Letters.kind(c);
            if (c > ' ') {
                visible++;
            }
            if (here == Letters.NONE) {
                countSymbol(i, from);
                if (letters >= MANY_LETTERS || (letters >= FEW_LETTERS && ends(c))) {
                    finish();
                }
            } else {
                if (here != kind && letters > 0) {
                    finish();
                }
                start = letters == 0 ? i : start;
                kind = here;
                words += letters == 0 || end < i ? 1 : 0;
                letters++;
                end = i + 1;
            }
        }
        finish();
    }

    private void countSymbol(int i, int from) {
        char c = text.charAt(i);
        boolean ruled = i > from + 1 && text.charAt(i - 1) == c && text.charAt(i - 2) == c;
        boolean quoting = c == '>' && (i == from || text.charAt(i - 1) <= ' ' || text.charAt(i - 1) == '>');
        if (!ruled && !quoting && "{}[]()<>=;_|\\#$&*/".indexOf(c) >= 0) {
            symbols++;
        }
    }

    /// Whether an address may begin after `c`.
    private static boolean opens(char c) {
        return c <= ' ' || c > '~';
    }

    /// Position after the e-mail or web address that begins at `from`; `from` where none does. The names in
    /// addresses are of no language.
    private int afterAddress(int from, int to) {
        boolean address = false;
        int at = from;
        while (at < to && !opens(text.charAt(at))) {
            char c = text.charAt(at);
            address |= c == '@' && at > from && Character.isLetterOrDigit(text.charAt(at - 1));
            address |= c == ':' && at + 2 < to && text.charAt(at + 1) == '/' && text.charAt(at + 2) == '/';
            at++;
        }
        return address ? at : from;
    }

    private static boolean ends(char c) {
        return switch (c) {
            case '.', '!', '?', ';', ':', '\n', '…', '"', '“', '”', '«', '»', '(', ')', '。', '！', '？', '।', '؟', '።' ->
                true;
            default -> false;
        };
    }

    private void finish() {
        if (letters > 0) {
            chunks.add(new Chunk(start, end, kind, letters, words, new int[Letters.lanes(kind)]));
        }
        letters = 0;
        words = 0;
    }
}
