package io.databroker.refinery.decode;

/// What the header of a sound or a film promises.
///
/// @param pictures whether it has moving pictures; a cover is none
/// @param sound whether it has sound
/// @param seconds length, 0 where unknown
public record MediaOutline(boolean pictures, boolean sound, double seconds) {}
