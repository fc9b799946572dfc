package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static final int ITEMS = 6;
    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    private record State(BitSet kept, BitSet dropped, List<ToldApart> apart, Optional<Digest> digest) {
        static State of(Decisions decisions) {
            return new State(decisions.kept(), decisions.dropped(), decisions.apart(), decisions.digest());
        }
    }

    @Property(tries = 40)
    void undoingAllAndRedoingAllComesBackToTheSame(@ForAll("steps") List<Said> steps) throws IOException {
        inStore(store -> {
            Decisions decisions = store.decisions();
            var states = new ArrayList<State>(List.of(State.of(decisions)));
            for (Said said : steps) {
                decisions.decide(said, "step", NOW).ifPresent(_ -> states.add(State.of(decisions)));
            }
            for (State before : states.reversed().subList(1, states.size())) {
                assertThat(decisions.undo()).isPresent();
                assertThat(State.of(decisions)).isEqualTo(before);
            }
            assertThat(decisions.undo()).isEmpty();
            assertThat(decisions.digest()).isEmpty();
            for (State after : states.subList(1, states.size())) {
                assertThat(decisions.redo()).isPresent();
                assertThat(State.of(decisions)).isEqualTo(after);
            }
            assertThat(decisions.redo()).isEmpty();
        });
    }

    @Property(tries = 25)
    void theLastWordOnAnItemHolds(@ForAll("steps") List<Said> steps) throws IOException {
        inStore(store -> {
            var kept = new BitSet();
            var dropped = new BitSet();
            for (Said said : steps) {
                store.decisions().decide(said, "step", NOW);
                said.keep().forEach(i -> set(kept, dropped, i));
                said.drop().forEach(i -> set(dropped, kept, i));
                said.clear().forEach(i -> kept.clear(i.intValue()));
                said.clear().forEach(i -> dropped.clear(i.intValue()));
            }
            assertThat(store.decisions().kept()).isEqualTo(kept);
            assertThat(store.decisions().dropped()).isEqualTo(dropped);
        });
    }

    @Test
    void aNewStepForgetsWhatWasUndone() throws IOException {
        inStore(store -> {
            Decisions decisions = store.decisions();
            decisions.decide(Said.keep(List.of(0L)), "one", NOW);
            decisions.decide(Said.drop(List.of(0L)), "two", NOW);
            decisions.undo();
            decisions.decide(Said.drop(List.of(1L)), "three", NOW);
            assertThat(decisions.history())
                    .extracting(DecisionStep::description)
                    .containsExactly("one", "three");
            assertThat(decisions.redo()).isEmpty();
        });
    }

    @Test
    void whatHoldsAlreadyIsNoStep() throws IOException {
        inStore(store -> {
            Decisions decisions = store.decisions();
            assertThat(decisions.decide(Said.keep(List.of(0L)), "one", NOW)).isPresent();
            assertThat(decisions.decide(Said.keep(List.of(0L)), "again", NOW)).isEmpty();
            assertThat(decisions.decide(Said.clear(List.of(3L)), "nothing", NOW))
                    .isEmpty();
            assertThat(decisions.history()).containsExactly(new DecisionStep(1, "one", NOW, false, 1, 0));
        });
    }

    @Test
    void decisionsFollowAFileThatIsTakenInAgain() throws IOException {
        inStore(store -> {
            Decisions decisions = store.decisions();
            decisions.decide(new Said(List.of(1L), List.of(2L), List.of(new ToldApart(4, 3)), List.of()), "step", NOW);
            JudgedStore.takeIn(store, ITEMS, ITEMS);
            store.flush();
            assertThat(decisions.kept().stream()).containsExactly(1, ITEMS + 1);
            assertThat(decisions.dropped().stream()).containsExactly(2, ITEMS + 2);
            assertThat(decisions.apart()).contains(new ToldApart(ITEMS + 3, ITEMS + 4));
            decisions.undo();
            assertThat(State.of(decisions))
                    .isEqualTo(new State(new BitSet(), new BitSet(), List.of(), Optional.empty()));
        });
    }

    private static void set(BitSet to, BitSet from, long item) {
        to.set((int) item);
        from.clear((int) item);
    }

    @Provide
    Arbitrary<List<Said>> steps() {
        Arbitrary<Long> item = Arbitraries.longs().between(0, ITEMS - 1);
        Arbitrary<List<Long>> some = item.list().ofMaxSize(3);
        Arbitrary<List<ToldApart>> pairs =
                Combinators.combine(item, item).as(ToldApart::new).list().ofMaxSize(2);
        return Combinators.combine(some, some, pairs, some).as(Said::new).list().ofMaxSize(6);
    }

    private interface Work {
        void on(ItemStore store);
    }

    private static void inStore(Work work) throws IOException {
        Path folder = Files.createTempDirectory("decisions");
        Path file = folder.resolve("items.db");
        try (var objects = ObjectStore.open(folder.resolve("objects"));
                var store = ItemStore.open(file, objects)) {
            JudgedStore.takeIn(store, 0, ITEMS);
            store.flush();
            work.on(store);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
