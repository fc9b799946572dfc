package io.databroker.refinery.job;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;

/// Somebody asked the work to stop. What was committed stays and the work can be resumed.
public final class CancelledException extends DataBrokerException {

    public CancelledException() {
        super(Sentence.of("cancelled", "Cancelled. What was done so far is kept; start it again to go on from there."));
    }
}
