package io.databroker.refinery.ingest;

/// What an import did, under the specification's names. `filesValidated` is always the sum of the two that
/// follow.
///
/// @param filesValidated files and archive members seen
/// @param filesPassed of these, taken in
/// @param filesFailed of these, rejected for the reason in their record
/// @param filesUnchanged of those passed or failed, files found as the last import left them and not read again
/// @param items made by this import
/// @param bytes read by this import
/// @param storedLocation where the bytes are
/// @param legalAttestation whether the seller attested the rights
/// @param attestation the seller's word
public record IngestionReport(
        long filesValidated,
        long filesPassed,
        long filesFailed,
        long filesUnchanged,
        long items,
        long bytes,
        String storedLocation,
        boolean legalAttestation,
        Attestation attestation) {}
