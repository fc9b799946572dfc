package io.databroker.refinery.store;

/// A run of bytes inside a stored object: a whole file, or one row of it.
///
/// @param object the object's digest
/// @param offset first byte, from 0
/// @param length in bytes
public record Slice(Digest object, long offset, long length) {}
