package io.databroker.desktop.ui.duplicates;

import io.databroker.desktop.library.Library;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.decode.Decoder;
import io.databroker.refinery.store.ClusterMember;
import io.databroker.refinery.store.Decisions;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.RunClusters;
import org.jspecify.annotations.Nullable;

/// The clusters of a run in the library, off the window's thread; opened by the first who asks.
final class ClusterStore implements AutoCloseable {

    private final Library library;
    private final Dataset dataset;
    private final long run;
    private final Decoder decoder;
    private @Nullable ItemStore opened;
    private boolean closed;

    ClusterStore(Library library, Dataset dataset, long run) {
        this.library = library;
        this.dataset = dataset;
        this.run = run;
        this.decoder = new Decoder(library.objects());
    }

    RunClusters found() {
        return items().results(run).duplicates();
    }

    Decisions decisions() {
        return items().decisions();
    }

    /// A member with its content, or without where that cannot be decoded.
    Member member(ClusterMember row) {
        try {
            return new Member(row, decoder.decode(row.item()));
        } catch (DataBrokerException unreadable) {
            return new Member(row, null);
        }
    }

    private synchronized ItemStore items() {
        if (closed) {
            throw new DataBrokerException("These clusters are no longer looked at.");
        }
        if (opened == null) {
            opened = library.items(dataset);
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        closed = true;
        decoder.close();
        if (opened != null) {
            opened.close();
        }
    }
}
