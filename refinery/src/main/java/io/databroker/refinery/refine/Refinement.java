package io.databroker.refinery.refine;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.RefinementReport;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.job.CancelledException;
import io.databroker.refinery.job.Workers;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.Item;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import io.databroker.refinery.store.PairRow;
import io.databroker.refinery.store.Placement;
import io.databroker.refinery.store.RunState;
import io.databroker.refinery.store.RunStore;
import io.databroker.refinery.store.Segment;
import io.databroker.refinery.store.ToldApart;
import io.databroker.refinery.table.ItemTables;
import io.databroker.refinery.table.TableBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a recipe over the current items of a dataset.
///
/// Items stream through the item-wise stages in batches, on all threads; results are committed in order, several
/// batches at a time, so a run that was killed goes on behind its last commit. Then each grouping compares what
/// is left, each in one commit of its own. How many batches make a commit follows the clock, so that whoever
/// watches sees slow work move; batch borders depend on the items alone, so the result does not depend on
/// threads, kills or the clock.
public final class Refinement {

    private static final Logger LOG = LoggerFactory.getLogger(Refinement.class);
    private static final int BATCH_ITEMS = 256;
    private static final long BATCH_BYTES = 4 << 20;
    private static final int COMMIT_BATCHES = 32;

    private final ItemStore items;
    private final ObjectStore objects;
    private final Decoder decoder;
    private final RunStore runs;
    private final CommitPace pace = new CommitPace(System::nanoTime);

    public Refinement(ItemStore items, ObjectStore objects, Decoder decoder) {
        this.items = items;
        this.objects = objects;
        this.decoder = decoder;
        this.runs = items.runs();
    }

    /// Runs the recipe, going on with an unfinished run of it over the same input where there is one.
    ///
    /// @param subject what the report is to call the dataset
    /// @return the number of the finished run
    public long run(Recipe recipe, ReportSubject subject, RunContext context) {
        Digest input = InputDigest.of(items);
        List<ToldApart> apart = items.decisions().apart();
        String plan = plan(recipe, 1, apart);
        long run = unfinished(runs.all(), plan, subject.program(), input)
                .map(RunState::id)
                .orElseGet(() -> runs.begin(plan, subject.program(), input));
        finish(run, recipe, subject, 1, input, apart, context);
        return run;
    }

    /// Tries the recipe on a part, going on with an unfinished trial of it where there is one. A trial is no
    /// version of the dataset: whoever asked for it deletes it when it has been looked at.
    ///
    /// @param every n for every n-th item
    /// @return the number of the finished trial
    public long trial(Recipe recipe, ReportSubject subject, long every, RunContext context) {
        Digest input = InputDigest.of(items);
        List<ToldApart> apart = items.decisions().apart();
        String plan = plan(recipe, every, apart);
        long run = unfinished(runs.trials(), plan, subject.program(), input)
                .map(RunState::id)
                .orElseGet(() -> runs.beginTrial(plan, subject.program(), input));
        finish(run, recipe, subject, every, input, apart, context);
        return run;
    }

    private void finish(
            long run,
            Recipe recipe,
            ReportSubject subject,
            long every,
            Digest input,
            List<ToldApart> apart,
            RunContext context) {
        LOG.info("Run {} of recipe {} over input {}", run, recipe.name(), input);
        Pipeline pipeline = Pipeline.of(recipe, Sample.of(items, decoder, context.threads()));
        judgeItems(run, pipeline, every, context);
        groupItems(run, pipeline, apart, context);
        @Nullable Digest decisions = items.decisions().digest().orElse(null);
        var table = new TableBuilder();
        context.progress().phase("Writing the report", Math.ceilDiv(items.itemCount(), every), "items");
        RefinementReport report = new Reporter(
                        items, items.results(run), decoder, context.threads(), context.progress())
                .report(recipe, subject, input, table::add);
        new ItemTables(items).save(run, table);
        runs.finish(run, Json.MAPPER.writeValueAsString(report), decisions);
    }

    /// The recipe, and what else the result depends on.
    private static String plan(Recipe recipe, long every, List<ToldApart> apart) {
        String trial = every == 1 ? "" : RunState.TRIAL + every + "th item\n";
        String told = apart.isEmpty()
                ? ""
                : "# pairs told apart: " + apart.size() + ", sha256 "
                        + Digest.sha256(apart.toString().getBytes(StandardCharsets.UTF_8)) + "\n";
        return recipe.toYaml() + trial + told;
    }

    private static Optional<RunState> unfinished(List<RunState> among, String plan, String program, Digest input) {
        return among.stream()
                .filter(state -> !state.finished()
                        && state.input().equals(input)
                        && state.program().equals(program)
                        && state.recipe().equals(plan))
                .findFirst();
    }

    private void judgeItems(long run, Pipeline pipeline, long every, RunContext context) {
        long next = runs.find(run).orElseThrow().nextOrdinal();
        context.progress().phase("Refining", Math.ceilDiv(items.itemCount(), every), "items");
        context.progress().advance(items.itemCountBefore(next) / every);
        var pass = new ItemPass(pipeline, decoder, objects, context);
        try (ExecutorService workers = Executors.newFixedThreadPool(context.threads())) {
            var ahead = new ArrayDeque<Future<Segment>>();
            var ready = new ArrayList<Segment>();
            try {
                var batches = new Batches(items, next, every, BATCH_ITEMS, BATCH_BYTES);
                for (List<Item> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                    List<Item> taken = batch;
                    ahead.add(workers.submit(() -> pass.judge(taken)));
                    if (ahead.size() > 2 * context.threads()) {
                        take(ahead, ready, run, context);
                    }
                }
                while (!ahead.isEmpty()) {
                    take(ahead, ready, run, context);
                }
                commit(ready, run);
            } catch (CancelledException e) {
                commit(ready, run);
                throw e;
            } finally {
                // Not interrupted: that would close the channel of the pack that a worker writes to.
                ahead.forEach(future -> future.cancel(false));
            }
        }
    }

    private void take(ArrayDeque<Future<Segment>> ahead, List<Segment> ready, long run, RunContext context) {
        Segment segment = Workers.await(ahead.remove());
        ready.add(segment);
        context.progress().advance(segment.results().size());
        if (ready.size() >= COMMIT_BATCHES || pace.isDue()) {
            commit(ready, run);
        }
    }

    private void commit(List<Segment> ready, long run) {
        if (!ready.isEmpty()) {
            objects.flush();
            runs.commit(run, List.copyOf(ready));
            ready.clear();
            pace.start();
        }
    }

    private void groupItems(long run, Pipeline pipeline, List<ToldApart> apart, RunContext context) {
        int done = runs.find(run).orElseThrow().groupingsDone();
        for (int i = done; i < pipeline.comparisons().size(); i++) {
            Grouping grouping = pipeline.comparisons().get(i).grouping();
            var view = new RunView(items, decoder, run, grouping.id(), apart);
            context.progress().phase("Comparing: " + grouping.id(), view.size(), "items");
            Clusters clusters = grouping.group(view, context);
            context.progress().checkpoint();
            runs.commitClusters(run, i + 1, placements(clusters), pairs(clusters));
        }
    }

    private static List<Placement> placements(Clusters clusters) {
        var placements = new ArrayList<Placement>();
        for (Clusters.Cluster cluster : clusters.clusters()) {
            long representative = cluster.representative();
            placements.add(new Placement(representative, clusters.tier(), representative, 1));
            for (Clusters.Member member : cluster.members()) {
                placements.add(new Placement(member.ordinal(), clusters.tier(), representative, member.score()));
            }
        }
        return placements;
    }

    private static List<PairRow> pairs(Clusters clusters) {
        return clusters.pairs().stream()
                .map(pair ->
                        new PairRow(clusters.tier(), pair.a(), pair.b(), pair.method(), pair.score(), pair.threshold()))
                .toList();
    }
}
