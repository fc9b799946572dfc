/// Texts as points: static token vectors for every item, the sentence model for the few that need it.
///
/// Text flows in, vectors of unit length flow out: from
/// [io.databroker.refinery.refine.embed.StaticVectors] at tens of megabytes a second, from
/// [io.databroker.refinery.refine.embed.MiniLm] at some dozens of texts a second and with more understanding.
/// [io.databroker.refinery.refine.embed.Relevance] compares items with a dataset. Called by classify, dedup and
/// runs.
@NullMarked
package io.databroker.refinery.refine.embed;

import org.jspecify.annotations.NullMarked;
