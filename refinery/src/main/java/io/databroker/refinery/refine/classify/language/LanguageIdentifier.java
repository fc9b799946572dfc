package io.databroker.refinery.refine.classify.language;

import io.databroker.model.catalog.LanguageShare;
import io.databroker.refinery.refine.embed.MappedResource;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tells which languages a text is written in. Safe for use by many threads.
///
/// **Idea.** Where a script belongs to one language, it decides; Chinese and Japanese are told apart by the forms
/// of their characters ([Ideographs]). For the others the words are scored by a smoothed 5-gram model of the
/// letters of each language ([WordModel]), all languages side by side. Short histories come first; only where
/// they leave the matter open are the long ones looked up. A hidden Markov chain over the text's chunks ([Spans])
/// then finds where the language changes, so that a mixed text is reported as a mix.
///
/// **Confidence** is a temperature-scaled softmax over the languages of the script, the temperature a function of
/// the number of letters. Texts that no model finds likely, numbers and program code are
/// [LanguageShare#UNDETERMINED].
///
/// **Cost** is bounded: of a text over 280 characters four windows are looked at. Source of the counts: lingua
/// 1.2.2.
public final class LanguageIdentifier {

    /// Below this mean log-probability of a letter, in nats, a text is no language that is known here.
    private static final double UNLIKELY = -4.2;

    /// So many letters may be an unlikely word of a language all the same.
    private static final int FEW = 12;

    private static final double CODE = 0.16;

    /// Confidence where the script settles the language.
    private static final double CERTAIN = 0.99;

    /// Confidence that Chinese characters that are in use in both countries are Chinese.
    private static final double LIKELY = 0.9;

    private static final int JAPANESE = Letters.FIRST_UNSHARED + Letters.UNSHARED.indexOf("ja");

    /// Chinese characters to a syllable sign beyond which a text that has both is not Japanese.
    private static final int KANA = 8;

    private static final class Shared {
        static final LanguageIdentifier INSTANCE =
                new LanguageIdentifier(MappedResource.map(LanguageIdentifier.class, "languages.bin"));
    }

    private final List<ScriptModel> models = new ArrayList<>();

    LanguageIdentifier(MemorySegment table) {
        long at = 0;
        for (Script script : Script.SHARED) {
            var model = new ScriptModel(script, table, at);
            models.add(model);
            at = model.end();
        }
    }

    /// The identifier; its table is mapped on first use.
    public static LanguageIdentifier shared() {
        return Shared.INSTANCE;
    }

    /// The languages of a text, largest share first; the shares add up to 1. A text without letters, or one that is
    /// no known language, is all `und`.
    public List<LanguageShare> identify(CharSequence text) {
        var chunker = new Chunker(text);
        List<Chunk> chunks = chunker.chunks();
        if (chunks.isEmpty() || chunker.codeSymbols() > CODE) {
            return List.of(new LanguageShare(LanguageShare.UNDETERMINED, 1, 0));
        }
        Map<String, double[]> byCode = new TreeMap<>();
        boolean[] seen = new boolean[Letters.FOREIGN + 1];
        for (Chunk chunk : chunks) {
            if (!seen[chunk.kind()]) {
                seen[chunk.kind()] = true;
                settle(text, chunk.kind(), ofKind(chunks, chunk.kind()), letters(chunks, JAPANESE), byCode);
            }
        }
        return shares(byCode);
    }

    private void settle(CharSequence text, byte kind, List<Chunk> chunks, int kana, Map<String, double[]> byCode) {
        double weight = chunks.stream().mapToDouble(Chunk::weight).sum();
        if (kind == Letters.FOREIGN) {
            add(byCode, LanguageShare.UNDETERMINED, weight, 0);
        } else if (kind == Letters.HAN) {
            int forms = Ideographs.japaneseForms(text, chunks);
            boolean japanese = forms > 0 || kana * KANA > letters(chunks, kind);
            add(byCode, japanese ? "ja" : "zh", weight, japanese || forms < 0 ? CERTAIN : LIKELY);
        } else if (!Letters.shared(kind)) {
            add(byCode, Letters.UNSHARED.get(kind - Letters.FIRST_UNSHARED), weight, CERTAIN);
        } else {
            var spans = new Spans(models.get(kind - 1), text, chunks);
            boolean syllabic = Letters.weight(kind) >= 2;
            for (Spans.Part part : spans.parts()) {
                boolean known = part.letters() < FEW || part.meanLog() > UNLIKELY || syllabic;
                String code = known ? part.code() : LanguageShare.UNDETERMINED;
                add(byCode, code, part.weight(), known ? part.confidence() : 0);
            }
        }
    }

    private static int letters(List<Chunk> chunks, int kind) {
        return chunks.stream()
                .filter(chunk -> chunk.kind() == kind)
                .mapToInt(Chunk::letters)
                .sum();
    }

    private static List<Chunk> ofKind(List<Chunk> chunks, byte kind) {
        return chunks.stream().filter(chunk -> chunk.kind() == kind).toList();
    }

    private static void add(Map<String, double[]> byCode, String code, double weight, double confidence) {
        double[] sums = byCode.computeIfAbsent(code, any -> new double[2]);
        sums[0] += weight;
        sums[1] += weight * confidence;
    }

    private static List<LanguageShare> shares(Map<String, double[]> byCode) {
        double all = byCode.values().stream().mapToDouble(sums -> sums[0]).sum();
        return byCode.entrySet().stream()
                .filter(entry -> entry.getValue()[0] > 0)
                .map(entry -> new LanguageShare(
                        entry.getKey(), entry.getValue()[0] / all, entry.getValue()[1] / entry.getValue()[0]))
                .sorted(Comparator.comparingDouble(LanguageShare::share).reversed())
                .toList();
    }
}
