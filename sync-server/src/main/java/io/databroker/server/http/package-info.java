/// HTTP: all routes in one place, and what every answer has in common.
@NullMarked
package io.databroker.server.http;

import org.jspecify.annotations.NullMarked;
