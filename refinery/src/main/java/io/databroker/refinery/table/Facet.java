package io.databroker.refinery.table;

/// What rows are told apart by in words. An item has none, one or (reasons and findings) several words of each.
public enum Facet {
    /// `kept`, `changed` or `dropped`, the seller's decisions included; no word before the first run.
    VERDICT,
    /// `kept_by_seller` or `dropped_by_seller`.
    DECIDED,
    /// Codes of why it was changed or dropped.
    REASON,
    MODALITY,
    LANGUAGE,
    DOMAIN,
    CONTENT_TYPE,
    MEDIA_TYPE,
    /// `representative` of a cluster of duplicates, or the tier by which another item stands for this one.
    DUPLICATE,
    /// Types of what was found in it.
    FINDING
}
