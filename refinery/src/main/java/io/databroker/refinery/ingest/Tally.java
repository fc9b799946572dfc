package io.databroker.refinery.ingest;

import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.util.List;

/// Counts what an import does.
final class Tally {

    private long passed;
    private long failed;
    private long unchanged;
    private long items;
    private long bytes;

    void add(List<Harvest> harvests) {
        harvests.forEach(harvest -> count(harvest.record()));
        items += harvests.stream().mapToLong(harvest -> harvest.crop().items()).sum();
        bytes += harvests.getFirst().record().size();
    }

    void unchanged(IngestionRecord record) {
        count(record);
        unchanged++;
    }

    private void count(IngestionRecord record) {
        if (record.status() == Status.INGESTED) {
            passed++;
        } else {
            failed++;
        }
    }

    IngestionReport report(String storedLocation, Attestation attestation) {
        return new IngestionReport(
                passed + failed, passed, failed, unchanged, items, bytes, storedLocation, true, attestation);
    }
}
