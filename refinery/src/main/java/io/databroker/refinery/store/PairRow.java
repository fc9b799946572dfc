package io.databroker.refinery.store;

/// Two items of a run that were found to say the same.
///
/// @param tier how close: `exact`, `canonical`, `near`, `record` or `semantic`
/// @param a ordinal of the first
/// @param b ordinal of the second, greater than `a`
/// @param method how it was verified
/// @param score in [0, 1]
/// @param threshold that the score had to reach
public record PairRow(String tier, long a, long b, String method, double score, double threshold) {}
