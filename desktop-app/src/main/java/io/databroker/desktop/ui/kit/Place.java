package io.databroker.desktop.ui.kit;

import io.databroker.refinery.table.TableQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place in the window that one can go to, come back to and be sent to by a link.
public sealed interface Place {

    /// The first place: there is no library yet.
    record Welcome() implements Place {}

    /// All datasets.
    record Library() implements Place {}

    /// What an import of these files would do, before anything is copied.
    ///
    /// @param dataset id of the dataset that they go to, or null for a new one
    record ImportPlan(List<Path> paths, @Nullable String dataset) implements Place {
        public ImportPlan {
            paths = List.copyOf(paths);
        }

        /// The same plan with more files.
        public ImportPlan with(List<Path> more) {
            return new ImportPlan(
                    Stream.concat(paths.stream(), more.stream()).distinct().toList(), dataset);
        }
    }

    /// An import while it goes on and afterwards.
    ///
    /// @param work its number in the work log
    record Import(String dataset, long work) implements Place {}

    /// One dataset.
    ///
    /// @param run whose version is shown, or 0 for the newest, or -1 for the raw items
    /// @param tab `items`, `quality`, `files`, `versions` or `history`
    /// @param rows which items are shown at first
    record Dataset(String dataset, long run, String tab, TableQuery rows) implements Place {
        public Dataset(String dataset) {
            this(dataset, 0, "items");
        }

        public Dataset(String dataset, long run, String tab) {
            this(dataset, run, tab, TableQuery.ALL);
        }
    }

    /// All runs, the newest first.
    record Runs() implements Place {}

    /// A recipe for a dataset, to be chosen, changed, tried and run.
    record Refine(String dataset) implements Place {}

    /// A run of a dataset, while it goes on and afterwards.
    record Run(String dataset, long run) implements Place {}

    /// The clusters of duplicates that a run found.
    record Duplicates(String dataset, long run) implements Place {}

    /// All packages, the newest first.
    record Packages() implements Place {}

    /// A package to be built from a run.
    record PackageBuilder(String dataset, long run) implements Place {}

    /// What can be set.
    record Settings() implements Place {}

    /// The id of the one dataset that the place is about; null where there is none.
    default @Nullable String dataset() {
        return null;
    }

    /// The place of the rail that this one is in.
    default Place outermost() {
        return switch (this) {
            case Welcome _, Library _, ImportPlan _, Import _, Dataset _, Duplicates _ -> new Library();
            case Runs _, Refine _, Run _ -> new Runs();
            case Packages _, PackageBuilder _ -> new Packages();
            case Settings _ -> new Settings();
        };
    }
}
