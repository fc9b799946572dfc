package io.databroker.desktop.library;

import io.databroker.model.api.Json;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.packaging.PackagePlan;
import java.util.List;
import tools.jackson.core.JacksonException;

/// Long work as a value: what it takes to begin it, and to begin it again after a crash.
public sealed interface WorkOrder {

    /// The id of the dataset it is about.
    String dataset();

    /// Brings in everything under `paths`.
    ///
    /// @param hiddenToo whether hidden files in the folders come in as well
    /// @param expectedFiles how many files there will be, -1 where nobody has counted
    record ImportFiles(
            String dataset, List<String> paths, Attestation attestation, boolean hiddenToo, long expectedFiles)
            implements WorkOrder {
        public ImportFiles {
            paths = List.copyOf(paths);
        }

        /// Everything, hidden or not, however much it is.
        public ImportFiles(String dataset, List<String> paths, Attestation attestation) {
            this(dataset, paths, attestation, true, -1);
        }
    }

    /// Runs a recipe, given as YAML, over all items.
    record RefineItems(String dataset, String recipe) implements WorkOrder {}

    /// Tries a recipe, given as YAML, on about `most` items and tells what it would do.
    record TryRecipe(String dataset, String recipe, long most) implements WorkOrder {}

    /// Builds a package of what a run kept, in a folder below `parent`.
    record BuildPackage(String dataset, long run, PackagePlan plan, String parent) implements WorkOrder {}

    /// Checks the package in the folder `path` as a stranger would.
    record VerifyPackage(String dataset, String path) implements WorkOrder {}

    /// The kinds of work, as the work log spells them.
    enum Kind {
        IMPORT(ImportFiles.class),
        REFINE(RefineItems.class),
        TRY(TryRecipe.class),
        PACKAGE(BuildPackage.class),
        VERIFY(VerifyPackage.class);

        private final Class<? extends WorkOrder> type;

        Kind(Class<? extends WorkOrder> type) {
            this.type = type;
        }
    }

    /// Which kind of work this is.
    default Kind kind() {
        return switch (this) {
            case ImportFiles _ -> Kind.IMPORT;
            case RefineItems _ -> Kind.REFINE;
            case TryRecipe _ -> Kind.TRY;
            case BuildPackage _ -> Kind.PACKAGE;
            case VerifyPackage _ -> Kind.VERIFY;
        };
    }

    /// As one line of JSON; [#parse] gives an equal order.
    default String toJson() {
        return Json.MAPPER.writeValueAsString(this);
    }

    /// Reads an order.
    ///
    /// @throws DataBrokerException when it is not one
    static WorkOrder parse(Kind kind, String json) {
        try {
            return Json.MAPPER.readValue(json, kind.type);
        } catch (JacksonException e) {
            throw new DataBrokerException(
                    "The library's work log holds an order that this program cannot read. Begin that work anew.", e);
        }
    }
}
