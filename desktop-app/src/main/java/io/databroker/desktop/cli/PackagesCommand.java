package io.databroker.desktop.cli;

import io.databroker.model.catalog.DataPackage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "packages", mixinStandardHelpOptions = true, description = "Lists the packages that were built.")
final class PackagesCommand implements Runnable {

    @Parameters(arity = "0..1", paramLabel = "DATASET", description = "Only those of this dataset.")
    private @Nullable String dataset;

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        try (var open = library.open()) {
            var output = library.output();
            List<DataPackage> packages = open.catalog().packages(dataset == null ? null : open.dataset(dataset));
            if (library.json()) {
                output.json(packages);
            } else if (packages.isEmpty()) {
                output.line("No package yet. `databroker refine PATH --out DIR` builds one.");
            } else {
                output.table(
                        List.of("DATASET", "VERSION", "RUN", "ITEMS", "SIZE", "FOLDER"),
                        packages.stream().map(PackagesCommand::cells).toList());
            }
        }
    }

    private static List<String> cells(DataPackage built) {
        return List.of(
                built.dataset(),
                built.version(),
                String.valueOf(built.run()),
                Output.count(built.itemCount()),
                Output.bytes(built.totalBytes()),
                built.path());
    }
}
