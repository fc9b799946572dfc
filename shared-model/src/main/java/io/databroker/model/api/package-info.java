/// The wire: one JSON mapper, so that every document of the program spells its fields the same way.
@NullMarked
package io.databroker.model.api;

import org.jspecify.annotations.NullMarked;
