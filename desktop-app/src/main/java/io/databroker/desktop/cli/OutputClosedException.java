package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;

/// What is written reaches nobody any more, so there is no sense in going on.
final class OutputClosedException extends DataBrokerException {

    OutputClosedException() {
        super("Nothing more can be written to the output.");
    }
}
