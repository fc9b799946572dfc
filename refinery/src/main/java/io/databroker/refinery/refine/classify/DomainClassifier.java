package io.databroker.refinery.refine.classify;

import io.databroker.model.catalog.Label;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.classify.linear.DenseHead;
import io.databroker.refinery.refine.classify.linear.Temperature;
import io.databroker.refinery.refine.embed.Projection;
import io.databroker.refinery.refine.embed.Reading;
import io.databroker.refinery.refine.embed.StaticVectors;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/// Tells what an English text is about. Safe for use by many threads.
///
/// **Idea.** Each domain is described by some lines of its words and of typical sentences, and by labelled posts. A
/// linear head is trained on their static vectors, which were distilled from a sentence model that has read far
/// more (`DomainTraining` in the benchmarks makes the weights, `domains.bin`). A text gets the probability of a
/// temperature-scaled softmax, softer for few words; below [#LEAST] it is `general`.
public final class DomainClassifier {

    private static final String GENERAL = "general";

    /// Probability below which no domain is named.
    private static final double LEAST = 0.2;

    /// Sharpness of the softmax for a long text, and the number of words that have half of it: fitted on labelled
    /// news posts and pieces of them; see docs/benchmarks.md.
    private static final double SHARPNESS = 3.5;

    private static final double HALF_SHARP = 11;

    private static final int TERMS = 5;

    private static final class Shared {
        static final DomainClassifier INSTANCE = new DomainClassifier();
    }

    private final DenseHead head;
    private final List<Projection> projections;

    private DomainClassifier() {
        try (InputStream file = DomainClassifier.class.getResourceAsStream("domains.bin")) {
            if (file == null) {
                throw new DataBrokerException("The file domains.bin is missing from the program. Install it again.");
            }
            head = DenseHead.read(new DataInputStream(new BufferedInputStream(file)));
        } catch (IOException e) {
            throw new DataBrokerException("The file domains.bin of the program cannot be read.", e);
        }
        projections =
                Stream.of(head.weights()).map(StaticVectors.shared()::project).toList();
    }

    /// The classifier; read on first use.
    public static DomainClassifier shared() {
        return Shared.INSTANCE;
    }

    /// The domains that it tells apart.
    public List<String> domains() {
        return head.labels();
    }

    /// The domain of a text, with the words that decided.
    public Label classify(String text) {
        String sample = Texts.sample(text);
        Reading reading = StaticVectors.shared().read(sample);
        double sharpness = SHARPNESS * reading.words() / (reading.words() + HALF_SHARP);
        double[] probabilities = Temperature.softmax(head.margins(reading.vector()), sharpness);
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        if (probabilities[best] < LEAST || head.labels().get(best).equals(GENERAL)) {
            return new Label(
                    GENERAL,
                    Math.max(probabilities[best], probabilities[head.labels().indexOf(GENERAL)]),
                    List.of());
        }
        return new Label(head.labels().get(best), probabilities[best], reading.strongest(projections.get(best), TERMS));
    }
}
