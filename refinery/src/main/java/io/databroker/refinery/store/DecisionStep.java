package io.databroker.refinery.store;

import java.time.Instant;

/// One step of the history of decisions: what is undone and redone as one.
///
/// @param id greater for later steps
/// @param description for people
/// @param time when it was decided
/// @param undone whether it was taken back
/// @param items how many items it decided on
/// @param pairs how many pairs it told apart, or no longer tells apart
public record DecisionStep(long id, String description, Instant time, boolean undone, long items, long pairs) {}
