package io.databroker.refinery.refine.quality.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Damage to words and their order.
final class WordDamage {

    private WordDamage() {}

    /// Words, each with the white space behind it.
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        words.add(text.substring(start));
        if (words.size() < 5 && text.length() > 20) {
            return Arrays.asList(text.split("(?<=\\G.{2})"));
        }
        return words;
    }

    /// A share of the words changes places among themselves.
    static String shuffle(String text, double severity, SplittableRandom random) {
        List<String> words = new ArrayList<>(words(text));
        var moved = new ArrayList<Integer>();
        for (int i = 0; i < words.size(); i++) {
            if (random.nextDouble() < 0.15 + 0.85 * severity) {
                moved.add(i);
            }
        }
        for (int i = moved.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            String one = words.get(moved.get(i));
            String other = words.get(moved.get(j));
            words.set(moved.get(i), bare(other) + space(one));
            words.set(moved.get(j), bare(one) + space(other));
        }
        return String.join("", words);
    }

    private static String bare(String word) {
        return word.stripTrailing();
    }

    private static String space(String word) {
        return word.substring(word.stripTrailing().length());
    }

    /// Phrases come again and again.
    static String repeat(String text, double severity, SplittableRandom random) {
        List<String> words = words(text);
        int phrase = Math.max(2, Math.min(words.size() / 2, 3 + random.nextInt(12)));
        var out = new StringBuilder();
        boolean any = false;
        for (int i = 0; i < words.size(); i += phrase) {
            String piece = String.join("", words.subList(i, Math.min(i + phrase, words.size())));
            double chance = random.nextDouble();
            int times = 1 + random.nextInt(4);
            boolean last = i + phrase >= words.size();
            out.append(piece);
            if (chance < 0.1 + 0.8 * severity || (last && !any)) {
                any = true;
                String again = space(piece).isEmpty() ? " " + piece : piece;
                out.append(again.repeat(times));
            }
        }
        return out.toString();
    }

    /// Words give way to random letters.
    static String gibberish(String text, double severity, SplittableRandom random) {
        var out = new StringBuilder(text.length());
        for (String word : words(text)) {
            double chance = random.nextDouble();
            SplittableRandom own = random.split();
            if (chance < 0.06 + 0.94 * severity) {
                int length = Math.max(2, bare(word).length());
                for (int i = 0; i < length; i++) {
                    out.append((char) ('a' + own.nextInt(26)));
                }
                out.append(space(word));
            } else {
                out.append(word);
            }
        }
        return out.toString();
    }

    /// Words give way to words of another language.
    static String mix(String text, double severity, SplittableRandom random, String donor) {
        List<String> others = words(donor);
        int at = random.nextInt(others.size());
        var out = new StringBuilder(text.length());
        for (String word : words(text)) {
            double chance = random.nextDouble();
            if (chance < 0.15 + 0.5 * severity) {
                out.append(bare(others.get(at++ % others.size()))).append(' ');
            } else {
                out.append(word);
            }
        }
        return out.toString();
    }

    /// The end is missing, at times the start as well; the cut is within a word or a sentence.
    static String truncate(String text, double severity, SplittableRandom random) {
        int keep = (int) (text.length() * (0.95 - 0.85 * severity));
        int end = Math.clamp(keep, Math.min(text.length(), 8), text.length());
        while (end > 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        boolean within = random.nextBoolean();
        while (!within && end > 1 && Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        boolean both = random.nextInt(3) == 0;
        int start = both ? Math.min(end / 2, (int) (text.length() * 0.1 * severity) + 3) : 0;
        return text.substring(start, end).strip();
    }
}
