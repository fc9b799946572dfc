package io.databroker.refinery.refine.compliance.personal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes of sentences what the tagger learns from: for each token its features, and the labels that it may have.
///
/// Of prose without labels only this is told: small common words and numbers are nothing to be found; the other
/// words may be anything. For four tokens in ten the lexicon's knowledge of names is hidden, so that the tagger
/// does not lean on it. Confined to one thread; the order of calls settles what is hidden.
final class Examples {

    /// @param features of each token
    /// @param allowed labels of each token, as a mask
    record Example(int[][] features, int[] allowed) {}

    private static final int NAMES = Lexicon.FIRST_NAME | Lexicon.LAST_NAME | Lexicon.PLACE;
    private static final int PROSE_LENGTH = 400;
    private static final int FEWEST_TOKENS = 5;

    private static final Map<String, PersonalType> TYPES = Map.ofEntries(
            Map.entry("PERSON", PersonalType.PERSON),
            Map.entry("STREET_ADDRESS", PersonalType.STREET_ADDRESS),
            Map.entry("GPE", PersonalType.LOCATION),
            Map.entry("ORGANIZATION", PersonalType.ORGANIZATION),
            Map.entry("TITLE", PersonalType.TITLE),
            Map.entry("NRP", PersonalType.NATIONALITY),
            Map.entry("ZIP_CODE", PersonalType.POSTCODE),
            Map.entry("CREDIT_CARD", PersonalType.CREDIT_CARD),
            Map.entry("EMAIL_ADDRESS", PersonalType.EMAIL),
            Map.entry("PHONE_NUMBER", PersonalType.PHONE),
            Map.entry("IBAN_CODE", PersonalType.IBAN),
            Map.entry("IP_ADDRESS", PersonalType.IP_ADDRESS),
            Map.entry("DOMAIN_NAME", PersonalType.URL),
            Map.entry("US_SSN", PersonalType.US_SSN),
            Map.entry("DATE_TIME", PersonalType.DATE),
            Map.entry("AGE", PersonalType.AGE),
            Map.entry("US_DRIVER_LICENSE", PersonalType.DRIVER_LICENCE));

    private final Random random = new Random(11);

    /// Reads sentences labelled in the form of presidio-research.
    static List<Sentences.Labelled> labelled(Path file) throws IOException {
        var sentences = new ArrayList<Sentences.Labelled>();
        for (JsonNode node : new JsonMapper().readTree(Files.readString(file))) {
            var spans = new ArrayList<Hit>();
            for (JsonNode span : node.get("spans")) {
                PersonalType type = TYPES.get(span.get("entity_type").asString());
                if (type != null) {
                    spans.add(new Hit(
                            type,
                            span.get("start_position").asInt(),
                            span.get("end_position").asInt(),
                            1));
                }
            }
            spans.sort(Comparator.comparingInt(Hit::start));
            sentences.add(new Sentences.Labelled(
                    node.get("full_text").asString(),
                    spans,
                    node.get("template_id").asString()));
        }
        return sentences;
    }

    List<Example> of(List<Sentences.Labelled> sentences) {
        var examples = new ArrayList<Example>();
        for (Sentences.Labelled sentence : sentences) {
            Tokens tokens = Tokens.of(sentence.text());
            if (tokens.size() > 0) {
                int[] proven = Patterns.proven(tokens, Patterns.find(tokens));
                examples.add(new Example(features(tokens, proven), truth(tokens, proven, sentence.spans())));
            }
        }
        return examples;
    }

    /// The first words of the bodies of the last `count` posts of a gzipped JSONL.
    List<Example> prose(Path file, int count) throws IOException {
        List<String> lines;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        var examples = new ArrayList<Example>();
        for (String line : lines.subList(Math.max(0, lines.size() - count), lines.size())) {
            String text = new JsonMapper().readTree(line).get("text").asString();
            int body = Math.max(0, text.indexOf("\n\n"));
            Tokens tokens = Tokens.of(text.substring(body, Math.min(text.length(), body + PROSE_LENGTH)));
            int[] proven = Patterns.proven(tokens, Patterns.find(tokens));
            if (tokens.size() >= FEWEST_TOKENS) {
                examples.add(new Example(features(tokens, proven), unknown(tokens, proven)));
            }
        }
        return examples;
    }

    private int[][] features(Tokens tokens, int[] proven) {
        var feature = new Feature(tokens, Lexicon.INSTANCE, proven);
        int[][] features = new int[tokens.size()][];
        for (int t = 0; t < features.length; t++) {
            features[t] = feature.listed(t, random.nextInt(10) < 4 ? NAMES : 0);
        }
        return features;
    }

    private static int[] truth(Tokens tokens, int[] proven, List<Hit> spans) {
        int[] allowed = new int[tokens.size()];
        Arrays.fill(allowed, 1);
        for (int s = 0; s < spans.size(); s++) {
            Hit span = spans.get(s);
            int type = isLine(tokens, spans, s) ? Tagger.ADDRESS_LINE : Tagger.TYPES.indexOf(span.type());
            int end = s + 1 < spans.size() && joins(tokens, span, spans.get(s + 1))
                    ? spans.get(s + 1).start()
                    : span.end();
            int inside = Math.min(2 + 2 * type, Tagger.LABELS - 1);
            boolean begun = false;
            for (int t = tokens.at(span.start()); type >= 0 && t < allowed.length && tokens.start(t) < end; t++) {
                if (proven[t] == 0) {
                    allowed[t] = 1 << (begun && allowed[t - 1] > 1 ? inside : 1 + 2 * type);
                    begun = true;
                }
            }
        }
        return allowed;
    }

    /// Whether a span is part of an address whose parts stand for themselves: beside it stands another part.
    private static boolean isLine(Tokens tokens, List<Hit> spans, int s) {
        return spans.get(s).type() == PersonalType.STREET_ADDRESS
                && ((s > 0 && joins(tokens, spans.get(s - 1), spans.get(s)))
                        || (s + 1 < spans.size() && joins(tokens, spans.get(s), spans.get(s + 1))));
    }

    /// Whether two spans are parts of one address, with nothing but signs and line ends between them. The signs are
    /// learnt as inside of the first, so that the second is read as what follows it.
    private static boolean joins(Tokens tokens, Hit one, Hit other) {
        boolean street = one.type() == PersonalType.STREET_ADDRESS || other.type() == PersonalType.STREET_ADDRESS;
        return (street || other.type() == PersonalType.POSTCODE)
                && isPart(one.type())
                && isPart(other.type())
                && tokens.text.substring(one.end(), other.start()).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isPart(PersonalType type) {
        return switch (type) {
            case STREET_ADDRESS, LOCATION, POSTCODE -> true;
            default -> false;
        };
    }

    private static int[] unknown(Tokens tokens, int[] proven) {
        int[] labels = new int[tokens.size()];
        for (int t = 0; t < labels.length; t++) {
            int flags = tokens.kind(t) == Tokens.LETTERS ? Lexicon.INSTANCE.flags(tokens.hash(t)) : 0;
            boolean small = Character.isLowerCase(tokens.first(t));
            boolean common = (flags & Lexicon.COMMON) != 0;
            boolean nothing = proven[t] > 0
                    || (common && small && (flags & (Lexicon.JOB | Lexicon.TITLE)) == 0)
                    || (common && (flags & NAMES) == 0)
                    || (tokens.kind(t) != Tokens.LETTERS && ".,-'".indexOf(tokens.first(t)) < 0);
            labels[t] = nothing ? 1 : (1 << Tagger.LABELS) - 1;
        }
        return labels;
    }
}
