/// What the seller pointed at, as an ordered stream of files.
///
/// Paths flow in (folders, files, archives, standard input), [SourceFile]s and the [Blob]s inside them flow
/// out. The bounds that keep a hostile archive small live here. Called by ingest alone.
@NullMarked
package io.databroker.refinery.source;

import org.jspecify.annotations.NullMarked;
