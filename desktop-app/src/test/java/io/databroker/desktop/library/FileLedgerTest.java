package io.databroker.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.FileLedger.State;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.ingest.FileEvent;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileLedgerTest {

    private static final Sentence EMPTY = Sentence.of("file_empty", "The file is empty.");

    private final FileLedger ledger = new FileLedger();

    @Test
    void followsAFileOnItsWayIn() {
        ledger.accept(new FileEvent.Found("a.txt", 5));
        assertThat(ledger.rows()).singleElement().matches(row -> row.state() == State.WAITING && row.size() == 5);
        ledger.accept(new FileEvent.Reading("a.txt"));
        assertThat(ledger.rows()).singleElement().matches(row -> row.state() == State.READING);
        ledger.accept(new FileEvent.Read(record("a.txt", null)));
        assertThat(ledger.rows()).singleElement().matches(row -> row.state() == State.READ && row.items() == 1);
        assertThat(ledger.totals().files()).isZero();
        ledger.accept(new FileEvent.Done(List.of(record("a.txt", null))));
        assertThat(ledger.rows()).singleElement().matches(row -> row.state() == State.TAKEN && row.items() == 1);
        assertThat(ledger.totals()).isEqualTo(new FileLedger.Totals(1, 0, 0, 5, 1));
    }

    @Test
    void tellsOfARejectedFileAtOnceAndOnce() {
        ledger.accept(new FileEvent.Found("b.txt", 0));
        ledger.accept(new FileEvent.Read(record("b.txt", EMPTY)));
        assertThat(ledger.rejected()).singleElement().matches(row -> EMPTY.equals(row.reason()));
        assertThat(ledger.totals().rejected()).isZero();
        ledger.accept(new FileEvent.Done(List.of(record("b.txt", EMPTY))));
        assertThat(ledger.rejected()).hasSize(1);
        assertThat(ledger.totals().rejected()).isEqualTo(1);
    }

    @Test
    void staysSmallHoweverManyFilesThereAre() {
        for (int i = 0; i < 1_000_000; i++) {
            ledger.accept(new FileEvent.Done(List.of(record("f" + i, i % 2 == 0 ? null : EMPTY))));
        }
        assertThat(ledger.rows()).hasSize(FileLedger.NEWEST);
        assertThat(ledger.rows().getFirst().path()).isEqualTo("f999999");
        assertThat(ledger.rejected()).hasSize(FileLedger.REJECTED);
        assertThat(ledger.totals().rejected()).isEqualTo(500_000);
        assertThat(ledger.totals().files()).isEqualTo(1_000_000);
    }

    @Test
    void aFileThatIsUnchangedIsNotCountedAsRead() {
        ledger.accept(new FileEvent.Unchanged(record("a.txt", null)));
        assertThat(ledger.totals()).isEqualTo(new FileLedger.Totals(0, 1, 0, 0, 0));
    }

    private static IngestionRecord record(String path, @Nullable Sentence reason) {
        return new IngestionRecord(
                path,
                null,
                null,
                5,
                1,
                "text/plain",
                reason == null ? Status.INGESTED : Status.REJECTED,
                reason,
                List.of(),
                reason == null ? 1 : 0);
    }
}
