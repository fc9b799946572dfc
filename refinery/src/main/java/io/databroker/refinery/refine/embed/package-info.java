/// Texts as points: static token vectors for every item, the sentence model for the few that need it.
@NullMarked
package io.databroker.refinery.refine.embed;

import org.jspecify.annotations.NullMarked;
