package io.databroker.refinery.store;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one file, or one member of an archive: every file seen has exactly one.
///
/// @param path relative to what the seller pointed at, with `/` between names
/// @param member path inside the archive, or null for the file itself
/// @param sha256 digest of its bytes, or null where it could not be read
/// @param size in bytes
/// @param modifiedMillis last modification, in milliseconds since 1970 UTC
/// @param mediaType from the content; `application/octet-stream` where unknown
/// @param status ingested, or rejected for `reason`
/// @param reason null when ingested
/// @param findings what is odd about it, such as a suffix that lies
/// @param items how many items it gave
public record IngestionRecord(
        String path,
        @Nullable String member,
        @Nullable Digest sha256,
        long size,
        long modifiedMillis,
        String mediaType,
        Status status,
        @Nullable Sentence reason,
        List<Finding> findings,
        long items) {

    public enum Status {
        INGESTED,
        REJECTED
    }

    public IngestionRecord {
        findings = List.copyOf(findings);
        if ((status == Status.REJECTED) != (reason != null)) {
            throw new IllegalArgumentException("A file is rejected for a reason, and only then: " + path);
        }
    }
}
