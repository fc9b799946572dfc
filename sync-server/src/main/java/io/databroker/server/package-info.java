/// The marketplace server: where published packages are found, bought and fetched.
@NullMarked
package io.databroker.server;

import org.jspecify.annotations.NullMarked;
