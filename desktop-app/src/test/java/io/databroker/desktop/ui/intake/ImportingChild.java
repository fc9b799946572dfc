package io.databroker.desktop.ui.intake;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.library.WorkOrder;
import io.databroker.desktop.library.Workshop;
import io.databroker.refinery.ingest.Attestation;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// A program that imports a folder and says when it is well under way: `ImportingChild LIBRARY FOLDER FILES`.
final class ImportingChild {

    private ImportingChild() {}

    public static void main(String[] arguments) {
        var clock = InstantSource.system();
        try (var library = Library.open(Path.of(arguments[0]), clock);
                var workshop = new Workshop(library, clock, 2)) {
            String dataset = library.catalog().create("notes").id();
            var word = Attestation.of("tester", clock);
            var errand = workshop.begin(new WorkOrder.ImportFiles(dataset, List.of(arguments[1]), word, false, -1));
            while (errand.files().totals().files() < Long.parseLong(arguments[2])) {
                Thread.onSpinWait();
            }
            errand.job().tracker().pause();
            System.out.println("under way");
            errand.job().join();
        }
    }
}
