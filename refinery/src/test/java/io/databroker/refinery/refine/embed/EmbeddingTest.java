package io.databroker.refinery.refine.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Test
    void cutsWordsIntoTheKnownPieces() {
        var pieces = new WordPieces();
        assertThat(pieces.ids("Hello, world!", 16)).containsExactly(101, 7592, 1010, 2088, 999, 102);
        assertThat(pieces.ids("Café embeddings", 16)).containsExactly(101, 7668, 7861, 8270, 4667, 2015, 102);
        assertThat(pieces.ids("a b c d e f", 4)).hasSize(4).startsWith(101).endsWith(102);
    }

    @Test
    void theSentenceModelFindsTheParaphraseNearest() {
        try (var model = new MiniLm(1)) {
            List<float[]> vectors = model.embedAll(
                    List.of("A man is eating food.", "A man eats something.", "The stock market crashed on Monday."));
            double near = Vectors.dot(vectors.get(0), vectors.get(1));
            assertThat(near).isGreaterThan(0.6);
            assertThat(Vectors.dot(vectors.get(0), vectors.get(2))).isLessThan(near - 0.4);
            assertThat(model.embed("A man is eating food.")[0]).isEqualTo(vectors.getFirst()[0], within(0.02f));
        }
    }

    @Property(tries = 200)
    void staticVectorsHaveUnitLengthOrNone(@ForAll String text) {
        float[] vector = StaticVectors.shared().embed(text);
        double length = Vectors.dot(vector, vector);
        assertThat(length).satisfiesAnyOf(one -> assertThat(one).isEqualTo(1, within(1e-4)), none -> assertThat(none)
                .isZero());
    }

    @Test
    void anOutlierIsLessRelevantThanItsNeighbours() {
        List<String> texts = List.of(
                "The doctor treated the patient.",
                "The nurse gave the medicine.",
                "Surgery was successful and the patient recovered.",
                "The hospital ordered new vaccines.",
                "Symptoms include fever and cough.");
        float[] centre = Relevance.centre(texts.stream().map(Relevance::sketch));
        assertThat(texts).allSatisfy(text -> assertThat(Relevance.score(Relevance.sketch(text), centre))
                .isGreaterThan(0.4));
        assertThat(Relevance.score(Relevance.sketch("The striker scored in the football final."), centre))
                .isLessThan(0.2);
        assertThat(Relevance.centre(Stream.of(Relevance.sketch("doctor")))).hasSize(StaticVectors.DIMENSIONS + 2);
    }
}
