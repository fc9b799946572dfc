/// The first minute: where the library lies, what one does with it, and a pile of files to try it on.
@NullMarked
package io.databroker.desktop.ui.onboarding;

import org.jspecify.annotations.NullMarked;
