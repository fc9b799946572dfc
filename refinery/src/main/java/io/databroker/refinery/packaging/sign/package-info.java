/// The seller's key and the two signatures that it makes: a DSSE envelope and an OpenSSH signature.
///
/// Bytes flow in, signature files flow out, and the other way round for checking. Called by the package builder,
/// the package verifier and whoever shows the seller's key.
@NullMarked
package io.databroker.refinery.packaging.sign;

import org.jspecify.annotations.NullMarked;
