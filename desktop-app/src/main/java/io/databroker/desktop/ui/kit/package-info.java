/// What all screens are made of: loading of views, words in the user's language, icons, theme, notices, places.
@NullMarked
package io.databroker.desktop.ui.kit;

import org.jspecify.annotations.NullMarked;
