/// Texts that mean the same in other words.
///
/// Texts flow in, pairs verified by the sentence model flow out. Their clusters are shown to people and never drop
/// an item by themselves. Called by runs.
@NullMarked
package io.databroker.refinery.refine.dedup.semantic;

import org.jspecify.annotations.NullMarked;
