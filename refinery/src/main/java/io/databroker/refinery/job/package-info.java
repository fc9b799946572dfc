/// Long work: progress, rate, time left, pause, cancel. Knows nothing of what the work is.
@NullMarked
package io.databroker.refinery.job;

import org.jspecify.annotations.NullMarked;
