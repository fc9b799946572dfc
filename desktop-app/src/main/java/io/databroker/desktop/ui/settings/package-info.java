/// What the user has set: kept in a file, shown and changed on a screen, in effect at once.
@NullMarked
package io.databroker.desktop.ui.settings;

import org.jspecify.annotations.NullMarked;
