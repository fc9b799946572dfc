package io.databroker.desktop.cli;

import io.databroker.desktop.library.Library;
import io.databroker.model.catalog.Dataset;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "datasets", mixinStandardHelpOptions = true, description = "Lists the datasets of the library.")
final class DatasetsCommand implements Runnable {

    @Mixin
    private LibraryOptions library;

    @Override
    public void run() {
        try (var open = library.open()) {
            var output = library.output();
            List<Dataset> datasets = open.catalog().datasets();
            if (library.json()) {
                output.json(datasets);
            } else if (datasets.isEmpty()) {
                output.line("The library " + open.home() + " is empty. `databroker refine PATH --out DIR` and"
                        + " `databroker import PATH --dataset NAME` bring files in.");
            } else {
                output.table(
                        List.of("NAME", "STAGE", "FILES", "ITEMS", "CREATED"),
                        datasets.stream().map(dataset -> row(open, dataset)).toList());
            }
        }
    }

    private static List<String> row(Library open, Dataset dataset) {
        try (var items = open.items(dataset)) {
            return List.of(
                    dataset.name(),
                    dataset.stage().code(),
                    Output.count(items.fileCount()),
                    Output.count(items.itemCount()),
                    Output.time(dataset.createdAt()));
        }
    }
}
