/// Turns a finished version into a package that a stranger can check, and checks packages.
///
/// Kept items, ingestion records and the recorded run flow in; one folder (or a ZIP of it) flows out that is a
/// BagIt bag, a Croissant dataset, a Data Package, an RO-Crate and a Hugging Face dataset at once. Called by the
/// run engine, the command line, the desktop and the server. `shard` writes and reads the rows, `card` the
/// documents, `bag` the manifests, `sign` the signatures, and `verify` replays all of them.
@NullMarked
package io.databroker.refinery.packaging;

import org.jspecify.annotations.NullMarked;
