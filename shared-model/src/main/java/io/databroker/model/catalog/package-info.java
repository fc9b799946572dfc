/// What is known of datasets and of the items in them: values that every module reads and none owns.
///
/// The refinery fills them in, the library and the server keep them, the window and the command line show
/// them, and their JSON (snake_case, see [io.databroker.model.api.Json]) is what travels.
@NullMarked
package io.databroker.model.catalog;

import org.jspecify.annotations.NullMarked;
