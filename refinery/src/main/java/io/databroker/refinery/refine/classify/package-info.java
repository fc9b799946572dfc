/// What an item is: its languages, its subject matter, its kind of content.
@NullMarked
package io.databroker.refinery.refine.classify;

import org.jspecify.annotations.NullMarked;
