/// The package as a BagIt bag (RFC 8493): its files, their digests, the manifests, and the ZIP form.
///
/// Files flow in, manifests flow out; for checking, the other way round. Called by the package builder and the
/// package verifier.
@NullMarked
package io.databroker.refinery.packaging.bag;

import org.jspecify.annotations.NullMarked;
