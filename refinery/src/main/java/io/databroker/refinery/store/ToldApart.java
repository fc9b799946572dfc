package io.databroker.refinery.store;

/// Two items that the seller called *not a duplicate*; which of them comes first says nothing.
///
/// @param a ordinal of the one
/// @param b ordinal of the other
public record ToldApart(long a, long b) {}
