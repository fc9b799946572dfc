package io.databroker.refinery.refine.classify;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How much of an English text is addressed to somebody, judges, tells a story, or defines and instructs: shares of
/// its words.
///
/// @param address words such as `you` and `please`
/// @param opinion words such as `excellent` and `boring`
/// @param story words such as `whispered` and `suddenly`
/// @param reference words such as `parameter` and `default`
/// @param sentences ends of sentences, in any language
record Prose(double address, double opinion, double story, double reference, double sentences) {

    private static final String STOPS = ".!?…。！？।۔؟።՞";

    private static final Map<String, Integer> KINDS = new HashMap<>();

    private static final int LONGEST = 15;

    /// First and last letters and lengths of the words, see [#outline].
    private static final BitSet OUTLINES = new BitSet(1 << 18);

    static {
        put(0, "you your please thanks thank hello hi hey could ok okay yes sorry help");
        put(
                1,
                "love loved hate hated recommend recommended bought great excellent terrible awful amazing "
                        + "disappointed disappointing perfect worst best star stars quality worth boring delicious");
        put(
                2,
                "he she her his him said whispered looked once suddenly eyes night heart walked turned door smiled "
                        + "king dream");
        put(
                3,
                "synopsis option options default returns specified specifies specify parameter parameters chapter "
                        + "section refers defined definition consists known note");
    }

    private static final Pattern DIALOGUE =
            Pattern.compile("(?s)(### ?instruction|\\[inst]|<\\|user\\|>|instruction:).{1,4000}"
                    + "(### ?response|\\[/inst]|<\\|assistant\\|>|(response|output):)");
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\W{0,3}(q|question)\\W{0,3}[:.)]");
    private static final Pattern ANSWER = Pattern.compile("(?m)^\\W{0,3}(a|answer)\\W{0,3}[:.)]");

    static Prose of(String text) {
        char[] chars = text.toCharArray();
        int[] counts = new int[4];
        int words = 0;
        int sentences = 0;
        int start = -1;
        for (int i = 0; i <= chars.length; i++) {
            boolean letter = i < chars.length && isLetter(chars[i]);
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                Integer kind = mayTell(chars, start, i)
                        ? KINDS.get(new String(chars, start, i - start).toLowerCase(Locale.ROOT))
                        : null;
                if (kind != null) {
                    counts[kind]++;
                }
                start = -1;
                sentences += endsSentence(text, i) ? 1 : 0;
            }
        }
        double all = Math.max(1, words);
        return new Prose(counts[0] / all, counts[1] / all, counts[2] / all, counts[3] / all, sentences / all);
    }

    /// Whether the word before position `i` is the last of a sentence.
    private static boolean endsSentence(String text, int i) {
        if (i == text.length() || STOPS.indexOf(text.charAt(i)) < 0) {
            return false;
        }
        return text.charAt(i) > 'z' || i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : Character.isLetter(c);
    }

    /// False for most words that are none of the list, without a look-up.
    private static boolean mayTell(char[] text, int start, int end) {
        char first = text[start];
        char last = text[end - 1];
        int length = end - start;
        return length <= LONGEST && (first >= 128 || last >= 128 || OUTLINES.get(outline(first, last, length)));
    }

    private static int outline(char first, char last, int length) {
        return (first | 32) << 11 | (last | 32) << 4 | length;
    }

    /// Whether a text marks an instruction and a response to it.
    static boolean instructs(String text) {
        boolean marked = text.contains("nstruction") || text.contains("[INST]") || text.contains("<|user|>");
        return marked && DIALOGUE.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /// Whether a text marks a question and an answer to it.
    static boolean answers(String text) {
        boolean marked = text.contains("Q") || text.contains("question");
        if (!marked || (text.indexOf(':') < 0 && text.indexOf(')') < 0)) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return QUESTION.matcher(lower).find() && ANSWER.matcher(lower).find();
    }

    private static void put(int kind, String words) {
        for (String word : words.split(" ")) {
            KINDS.put(word, kind);
            OUTLINES.set(outline(word.charAt(0), word.charAt(word.length() - 1), word.length()));
        }
    }
}
