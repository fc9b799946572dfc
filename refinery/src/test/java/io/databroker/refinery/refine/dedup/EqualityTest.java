package io.databroker.refinery.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.decode.RecordContent;
import io.databroker.refinery.refine.Clusters;
import io.databroker.refinery.refine.Clusters.Cluster;
import io.databroker.refinery.refine.Clusters.Member;
import io.databroker.refinery.refine.Clusters.Pair;
import io.databroker.refinery.refine.Distinctions;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.store.ToldApart;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EqualityTest {

    private static Clusters exact(Distinctions distinctions, String... texts) {
        var grouping = new ExactDuplicates(Parameters.none("exact_duplicates"));
        return ListView.texts(List.of(texts)).with(distinctions).group(grouping, ListView.run(Path.of("unused"), 1));
    }

    private static Clusters canonical(RecordContent... rows) {
        var grouping = new CanonicalDuplicates(Parameters.none("canonical_duplicates"));
        return new ListView(List.of(rows)).group(grouping, ListView.run(Path.of("unused"), 1));
    }

    private static RecordContent row(Object... namesAndValues) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new RecordContent(values, List.of());
    }

    @Test
    void theSameBytesAreOneCluster() {
        assertThat(exact(Distinctions.NONE, "a", "b", "a", "a").clusters())
                .containsExactly(new Cluster(0, List.of(new Member(2, 1), new Member(3, 1))));
    }

    @Test
    void theSameBytesToldApartStayApart() {
        var apart = Distinctions.of(List.of(new ToldApart(0, 2)));

        assertThat(exact(apart, "a", "b", "a", "a").clusters())
                .containsExactly(new Cluster(0, List.of(new Member(3, 1))));
    }

    @Test
    void aTextInOtherCaseSpacingAndFormIsTheSame() {
        assertThat(CanonicalText.of("  Straße\t\u00a0ﬁne\n\n")).isEqualTo(CanonicalText.of("STRASSE fine"));
        assertThat(CanonicalText.of("a b")).isNotEqualTo(CanonicalText.of("ab"));
        assertThat(CanonicalText.digest(" \n\t ")).isNull();
    }

    @Test
    void aRecordInOtherOrderAndNotationIsTheSame() {
        Clusters found = canonical(
                row("a", 1L, "b", List.of(2.0, "x")),
                row("b", Arrays.asList(new BigDecimal("2.00"), "x"), "a", 1.0),
                row("a", "1", "b", List.of(2.0, "x")));

        assertThat(found.pairs()).extracting(Pair::a, Pair::b).containsExactly(tuple(0L, 1L));
    }

    @Test
    void noTextCanPassForStructure() {
        assertThat(CanonicalRecord.of(Map.of("a", "x\",1\"b")))
                .isNotEqualTo(CanonicalRecord.of(Map.of("a", "x", "b", "")));
    }

    @Test
    void unknownParametersAreRefused() {
        var parameters = new Parameters("exact_duplicates", Map.of("fuzzy", true));

        assertThatThrownBy(() -> new ExactDuplicates(parameters))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("fuzzy");
    }

    @Property
    void canonicalTextIsItsOwnCanonicalText(@ForAll String text) {
        String canonical = CanonicalText.of(text);

        assertThat(CanonicalText.of(canonical)).isEqualTo(canonical);
    }

    @Property(tries = 100)
    void eachSetOfEqualItemsLosesAllButOne(@ForAll List<@IntRange(max = 5) Integer> items) {
        List<String> texts = new ArrayList<>(items.stream().map(String::valueOf).toList());
        long dropped = exact(Distinctions.NONE, texts.toArray(String[]::new)).clusters().stream()
                .mapToLong(cluster -> cluster.members().size())
                .sum();

        assertThat(texts.size() - dropped).isEqualTo(texts.stream().distinct().count());
    }
}
