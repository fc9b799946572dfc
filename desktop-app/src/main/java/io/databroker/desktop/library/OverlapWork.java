package io.databroker.desktop.library;

import io.databroker.desktop.library.Overlaps.Pair;
import io.databroker.desktop.library.Overlaps.Place;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.DatasetOverlap;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.refine.RunContext;
import io.databroker.refinery.refine.dedup.text.Resemblance;
import io.databroker.refinery.refine.dedup.text.Resemblance.NearCopy;
import io.databroker.refinery.refine.dedup.text.Resemblance.PartialCopy;
import io.databroker.refinery.refine.dedup.text.SimilarityIndex;
import io.databroker.refinery.store.CurrentItems;
import io.databroker.refinery.store.ItemStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds out what a dataset's texts have in common with those of the library's other datasets.
///
/// The library keeps an index of all texts, to which each import adds the new ones, so it costs what the new ones
/// cost. A dataset that is alone has nothing to be compared with and is learned when a second one comes. Some ten
/// thousand items are a step; what is cut short goes on behind the last. Nothing of it is in packages: those depend
/// on their dataset alone.
public final class OverlapWork {

    private static final int STEP = 1 << 16;
    private static final int PAIRS = 1 << 13;
    private static final int EXAMPLES = 5;

    private final Library library;

    public OverlapWork(Library library) {
        this.library = library;
    }

    /// Compares what was not compared yet of the dataset, after what is missing of the others.
    public void learn(Dataset dataset, int threads, Progress progress) {
        List<Dataset> all = library.catalog().everything();
        if (all.size() < 2) {
            return;
        }
        synchronized (library.overlaps()) {
            try (var index = index();
                    var decoder = new Decoder(library.objects())) {
                var context = new RunContext(0, threads, library.similar(), progress);
                for (Dataset other : all) {
                    if (!other.id().equals(dataset.id()) && !library.overlaps().complete(other.id())) {
                        learn(other, all, index, decoder, context);
                    }
                }
                learn(dataset, all, index, decoder, context);
            }
        }
    }

    private void learn(Dataset dataset, List<Dataset> all, SimilarityIndex index, Decoder decoder, RunContext context) {
        Set<String> others = all.stream()
                .map(Dataset::id)
                .filter(id -> !id.equals(dataset.id()))
                .collect(Collectors.toSet());
        try (var items = library.items(dataset)) {
            forgetRetired(dataset, items);
            long next = library.overlaps().next(dataset.id());
            library.overlaps().learn(dataset.id(), next, false, index.size());
            long left = items.itemCount() - items.itemCountBefore(next);
            if (left > 0) {
                context.progress().phase("Comparing with other datasets: " + dataset.name(), left, "items");
            }
            boolean more = true;
            while (more) {
                var texts = new DatasetTexts(dataset, items, decoder, next, STEP, context.progress());
                compare(index, texts, others, context);
                next = texts.nextOrdinal();
                more = texts.more();
                library.overlaps().learn(dataset.id(), next, !more, index.size());
            }
        }
    }

    /// Pairs are noted as they come; noted again after a crash, they are the same.
    private void compare(SimilarityIndex index, DatasetTexts texts, Set<String> others, RunContext context) {
        var found = new ArrayList<Pair>();
        index.addToCollection(
                texts, name -> others.contains(DatasetTexts.place(name).dataset()), context, like -> {
                    found.add(pair(like));
                    if (found.size() == PAIRS) {
                        library.overlaps().add(found);
                        found.clear();
                    }
                });
        library.overlaps().add(found);
    }

    private static Pair pair(Resemblance found) {
        Place text = DatasetTexts.place(found.text());
        Place other = DatasetTexts.place(found.earlier());
        return switch (found) {
            case NearCopy copy -> new Pair(text, other, true, copy.score(), copy.score());
            case PartialCopy copy -> new Pair(text, other, false, copy.ofText(), copy.ofEarlier());
        };
    }

    /// The index; where it was lost or cannot be read, an empty one, and everything is to be learned again.
    private SimilarityIndex index() {
        var index = SimilarityIndex.openOrRenew(library.similar());
        if (index.size() < library.overlaps().indexed()) {
            library.overlaps().clear();
        }
        return index;
    }

    private void forgetRetired(Dataset dataset, ItemStore items) {
        long from = 0;
        for (var paired = library.overlaps().paired(dataset.id(), from); !paired.isEmpty(); ) {
            var gone = new ArrayList<>(paired);
            gone.removeAll(CurrentItems.among(items, paired));
            library.overlaps().forget(dataset.id(), gone);
            from = paired.getLast() + 1;
            paired = library.overlaps().paired(dataset.id(), from);
        }
    }

    /// Gives up the index where it holds texts of datasets that are gone; the next import makes it anew.
    void forgetTheDead() {
        synchronized (library.overlaps()) {
            if (library.overlaps().holdsTheDead()) {
                try (var index = index()) {
                    index.clear();
                    library.overlaps().clear();
                }
            }
        }
    }

    /// What the dataset has in common with each other one, most first. Those in the bin are left out.
    public List<DatasetOverlap> of(Dataset dataset) {
        var found = new ArrayList<DatasetOverlap>();
        for (Dataset other : library.catalog().datasets()) {
            Overlaps.Counts counts = library.overlaps().counts(dataset.id(), other.id());
            if (counts.near() + counts.partial() > 0) {
                found.add(new DatasetOverlap(other.name(), counts.near(), counts.partial(), examples(dataset, other)));
            }
        }
        found.sort(Comparator.comparingLong(DatasetOverlap::nearCopies)
                .thenComparingLong(DatasetOverlap::partialCopies)
                .reversed()
                .thenComparing(DatasetOverlap::dataset));
        return found;
    }

    private List<DatasetOverlap.Example> examples(Dataset dataset, Dataset other) {
        try (var own = library.items(dataset);
                var others = library.items(other)) {
            return library.overlaps().examples(dataset.id(), other.id(), EXAMPLES).stream()
                    .map(pair -> new DatasetOverlap.Example(
                            own.item(pair.text().ordinal()).name(),
                            others.item(pair.other().ordinal()).name(),
                            pair.near(),
                            pair.share()))
                    .toList();
        }
    }
}
