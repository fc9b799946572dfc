/// Files become items, or a reason why not.
///
/// [io.databroker.refinery.source.SourceFile]s flow in; their bytes flow into the object store, their items and
/// one record for each file into the item store. The type comes from the content, never from the name alone.
/// Called by the library, the command line and the server.
@NullMarked
package io.databroker.refinery.ingest;

import org.jspecify.annotations.NullMarked;
