package io.databroker.refinery.refine.embed;

import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// BERT's tokeniser for lower-case models: words are split at white space and punctuation, accents are dropped, and
/// each word is cut into the longest pieces that the vocabulary has, from left to right.
final class WordPieces {

    static final int UNKNOWN = 100;
    static final int FIRST = 101;
    static final int LAST = 102;

    /// Longer words are unknown as a whole.
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;

    WordPieces() {
        try (InputStream json = WordPieces.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            JsonMapper mapper = JsonMapper.shared();
            JsonNode pieces = mapper.readTree(json).path("model").path("vocab");
            vocabulary = mapper.convertValue(pieces, new TypeReference<Map<String, Integer>>() {});
        } catch (IOException e) {
            throw new DataBrokerException("The vocabulary of the sentence model cannot be read.", e);
        }
    }

    /// Numbers by piece; continuations begin with `##`.
    Map<String, Integer> vocabulary() {
        return vocabulary;
    }

    /// The numbers of a text's pieces between [#FIRST] and [#LAST], `most` at most.
    long[] ids(String text, int most) {
        List<Integer> ids = new ArrayList<>();
        ids.add(FIRST);
        for (String word : words(text)) {
            if (ids.size() >= most - 1) {
                break;
            }
            addPieces(word, ids);
        }
        List<Integer> kept = new ArrayList<>(ids.subList(0, Math.min(ids.size(), most - 1)));
        kept.add(LAST);
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    private void addPieces(String word, List<Integer> ids) {
        List<Integer> pieces = new ArrayList<>();
        int start = 0;
        while (start < word.length() && word.length() <= LONGEST_WORD) {
            Integer piece = null;
            int end = word.length() + 1;
            while (piece == null && --end > start) {
                piece = vocabulary.get((start > 0 ? "##" : "") + word.substring(start, end));
            }
            if (piece == null) {
                pieces.clear();
                break;
            }
            pieces.add(piece);
            start = end;
        }
        ids.addAll(pieces.isEmpty() ? List.of(UNKNOWN) : pieces);
    }

    private static List<String> words(String text) {
        String folded = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        folded.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.NON_SPACING_MARK || c == 0 || c == 0xFFFD) {
                return;
            }
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            boolean alone = punctuation(c) || Character.isIdeographic(c);
            if ((space || alone) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (!space && !Character.isISOControl(c)) {
                word.appendCodePoint(c);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean punctuation(int c) {
        if (c < 128) {
            return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
