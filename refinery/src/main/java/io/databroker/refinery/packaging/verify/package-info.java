/// The steps of checking a package: signature, files, documents, rows.
///
/// An opened package flows in, problems flow out. Called by the package verifier alone.
@NullMarked
package io.databroker.refinery.packaging.verify;

import org.jspecify.annotations.NullMarked;
