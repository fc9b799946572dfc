/// The rows of a package: how they are ordered, split, cut into shards, written and read back.
///
/// Refined items flow in, shard files flow out; read back, they give the statistics that a package states about
/// itself. Called by the package builder and the package verifier.
@NullMarked
package io.databroker.refinery.packaging.shard;

import org.jspecify.annotations.NullMarked;
