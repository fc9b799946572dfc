package io.databroker.refinery.refine.normalise;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// Puts a text right without losing anything that a reader sees.
///
/// A clean ASCII text costs one scan. Otherwise the repairs run in an order in which each can bring to light work
/// for the next (entities, mis-decoded text, invisible characters, Unicode form), again and again until nothing is
/// left to do; every round shortens the text or composes it, so that this ends, in practice after one. The result
/// is a fixed point: normalising it again changes nothing. Stateless.
final class Normaliser {

    private static final int MOST_ROUNDS = 16;

    private Normaliser() {}

    /// The text put right; the very same object where nothing was wrong.
    ///
    /// @param repairs raised by what was done
    static String normalise(String text, Repairs repairs) {
        if (isCleanAscii(text)) {
            return text;
        }
        String before = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            String after = round(before, repairs);
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        return before.equals(text) ? text : before;
    }

    private static String round(String text, Repairs repairs) {
        String decoded = Mojibake.repair(Entities.decode(text, repairs), repairs);
        String visible = Invisibles.remove(decoded, repairs);
        if (Normalizer.isNormalized(visible, Form.NFC)) {
            return visible;
        }
        repairs.count(Repair.UNICODE_FORM);
        return Normalizer.normalize(visible, Form.NFC);
    }

    /// Whether there is nothing but printable ASCII, tabs and line feeds, no white space at a line end, no entity.
    private static boolean isCleanAscii(String text) {
        char before = '\n';
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c != '\t' && (c != '\n' || before == ' ' || before == '\t') : c >= 0x7F || c == '&') {
                return false;
            }
            before = c;
        }
        return before != ' ' && before != '\t';
    }
}
