package io.databroker.desktop.ui.duplicates;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.store.KeeperReason;
import io.databroker.refinery.store.RunClusters.Cluster;
import io.databroker.refinery.store.RunClusters.Counts;
import io.databroker.refinery.store.RunClusters.Filter;
import io.databroker.refinery.store.RunClusters.Keeper;
import io.databroker.refinery.store.Said;
import io.databroker.refinery.store.ToldApart;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The clusters of duplicates that a run found, the one that is looked at, and what is decided.
public final class DuplicatesViewModel implements AutoCloseable {

    private static final int PAGE = 100;
    private static final int MEMBERS = 9;

    private final Texts texts = Texts.of(DuplicatesViewModel.class);
    private final Dataset dataset;
    private final Notices notices;
    private final Undo undo;
    private final InstantSource clock;
    private final Threads threads;
    private final ClusterStore store;
    private final ObservableList<Cluster> clusters = FXCollections.observableArrayList();
    private final ObservableList<Member> members = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Tiers> tiers = new ReadOnlyObjectWrapper<>(Tiers.NONE);
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<@Nullable Cluster> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable KeeperReason> why = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Contrast.@Nullable Pair> compared = new ReadOnlyObjectWrapper<>();
    private @Nullable Member wanted;
    private boolean closed;

    /// How many clusters there are at the chosen similarity.
    ///
    /// @param byTier of each tier
    /// @param filtered that the filter admits
    public record Tiers(SequencedMap<String, Counts> byTier, Counts filtered, boolean loaded) {

        static final Tiers NONE = new Tiers(new LinkedHashMap<>(), new Counts(0, 0), false);
    }

    public DuplicatesViewModel(
            Library library,
            Dataset dataset,
            long run,
            Notices notices,
            Undo undo,
            InstantSource clock,
            Threads threads) {
        this.dataset = dataset;
        this.notices = notices;
        this.undo = undo;
        this.clock = clock;
        this.threads = threads;
        this.store = new ClusterStore(library, dataset, run);
        reload();
    }

    public Dataset dataset() {
        return dataset;
    }

    /// The clusters that the filter admits, largest first, as far as they were looked at.
    public ObservableList<Cluster> clusters() {
        return clusters;
    }

    /// The first members of the selected cluster: the one that stays, then the most alike.
    public ObservableList<Member> members() {
        return members;
    }

    public ReadOnlyObjectProperty<Tiers> tiersProperty() {
        return tiers.getReadOnlyProperty();
    }

    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    public ObjectProperty<@Nullable Cluster> selectedProperty() {
        return selected;
    }

    /// Why the one that stays stays; null where there is no reason to give.
    public ReadOnlyObjectProperty<@Nullable KeeperReason> whyProperty() {
        return why.getReadOnlyProperty();
    }

    /// Shows only clusters of a tier (null for all) and of a least similarity.
    public void filter(@Nullable String tier, double leastSimilarity) {
        filter.set(new Filter(tier, leastSimilarity));
        reload();
    }

    private void reload() {
        Filter asked = filter.get();
        load(() -> new Page(store.found().page(asked, 0, PAGE), tiers(asked)), page -> {
            if (asked.equals(filter.get())) {
                clusters.setAll(page.clusters());
                tiers.set(page.tiers());
                select(clusters.isEmpty() ? null : clusters.getFirst());
            }
        });
    }

    private record Page(List<Cluster> clusters, Tiers tiers) {}

    private Tiers tiers(Filter asked) {
        return new Tiers(
                store.found().countsByTier(asked.leastSimilarity()),
                store.found().counts(asked),
                true);
    }

    /// Looks at a cluster.
    public void select(@Nullable Cluster cluster) {
        selected.set(cluster);
        if (cluster == null) {
            members.clear();
            return;
        }
        int index = clusters.indexOf(cluster);
        if (index >= clusters.size() - 10) {
            more();
        }
        load(() -> look(cluster), seen -> {
            if (cluster.equals(selected.get())) {
                why.set(seen.why());
                members.setAll(seen.members());
            }
        });
    }

    private record Seen(List<Member> members, @Nullable KeeperReason why) {}

    private Seen look(Cluster cluster) {
        List<Member> shown = store.found().members(cluster.representative(), 0, MEMBERS).stream()
                .map(store::member)
                .toList();
        return new Seen(shown, store.found().why(cluster.representative()).orElse(null));
    }

    /// Two members side by side; null until a pair has been compared.
    ReadOnlyObjectProperty<Contrast.@Nullable Pair> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /// Compares a member with the one that stays; of wishes that follow each other, the last is shown.
    void compare(Member right) {
        Member left = members.getFirst();
        wanted = right;
        load(() -> new Contrast.Pair(left, right), pair -> {
            if (right.equals(wanted)) {
                compared.set(pair);
            }
        });
    }

    private void more() {
        int have = clusters.size();
        if (have < tiers.get().filtered().clusters()) {
            Filter asked = filter.get();
            load(() -> store.found().page(asked, have, PAGE), page -> {
                if (asked.equals(filter.get()) && clusters.size() == have) {
                    clusters.addAll(page);
                }
            });
        }
    }

    /// Looks at the next cluster (1) or the one before (-1).
    public void step(int by) {
        int index = clusters.indexOf(selected.get()) + by;
        if (index >= 0 && index < clusters.size()) {
            select(clusters.get(index));
        }
    }

    /// Keeps an item of the cluster, or leaves it out.
    public void keep(Member member, boolean keep) {
        var one = List.of(member.ordinal());
        decide(
                keep ? Said.keep(one) : Said.drop(one),
                texts.get(keep ? "done.keep" : "done.drop", "item", member.name()));
    }

    /// Keeps this one and leaves the others of the cluster out.
    public void chooseKeeper(Member keeper) {
        Cluster cluster = selected.get();
        if (cluster != null) {
            threads.load(
                    () -> all(cluster),
                    all -> {
                        List<Long> others = all.stream()
                                .filter(each -> each != keeper.ordinal())
                                .toList();
                        decide(
                                new Said(List.of(keeper.ordinal()), others, List.of(), List.of()),
                                texts.get("done.keeper", "item", keeper.name()));
                    },
                    notices::fail);
        }
    }

    private List<Long> all(Cluster cluster) {
        return store.found().members(cluster.representative(), 0, Math.toIntExact(cluster.size())).stream()
                .map(member -> member.item().ordinal())
                .toList();
    }

    /// Agrees with the run on this cluster and goes to the next.
    public void accept() {
        if (!members.isEmpty()) {
            chooseKeeper(members.getFirst());
            step(1);
        }
    }

    /// Says that a member is no duplicate of the one that stays.
    public void notADuplicate(Member member) {
        Cluster cluster = selected.get();
        if (cluster != null && member.ordinal() != cluster.representative()) {
            var pair = new ToldApart(cluster.representative(), member.ordinal());
            decide(Said.distinct(List.of(pair)), texts.get("done.distinct", "item", member.name()));
        }
    }

    /// Accepts all clusters that the filter admits, by a rule.
    public void acceptAll(Keeper rule) {
        Filter asked = filter.get();
        long count = tiers.get().filtered().clusters();
        threads.load(
                () -> store.found().accept(asked, rule),
                said -> decide(said, texts.get("done.rule", "count", count)),
                notices::fail);
    }

    private void decide(Said said, String title) {
        load(() -> store.decisions().decide(said, title, clock.instant()).isPresent(), taken -> {
            if (taken) {
                undo.made(new Undo.Edit(title, () -> turn(true), () -> turn(false)));
                notices.say(Notices.Tone.SUCCESS, title, texts.get("undo"), undo::undo);
                select(selected.get());
            } else {
                notices.say(Notices.Tone.INFO, texts.get("done.nothing"));
            }
        });
    }

    private void turn(boolean back) {
        load(() -> back ? store.decisions().undo() : store.decisions().redo(), _ -> select(selected.get()));
    }

    private <T> void load(Supplier<T> work, Consumer<T> show) {
        threads.load(
                work,
                loaded -> {
                    if (!closed) {
                        show.accept(loaded);
                    }
                },
                failure -> {
                    if (!closed) {
                        notices.fail(failure);
                    }
                });
    }

    @Override
    public void close() {
        closed = true;
        threads.background().execute(store::close);
    }
}
