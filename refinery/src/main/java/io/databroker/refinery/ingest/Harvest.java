package io.databroker.refinery.ingest;

import io.databroker.refinery.store.IngestionRecord;

/// One file or archive member, read: what is to be said of it, and its items.
record Harvest(IngestionRecord record, Crop crop) {}
