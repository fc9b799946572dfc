/// The frame around every screen: rail, breadcrumb, palette, status bar, activity drawer, toasts, drop overlay.
@NullMarked
package io.databroker.desktop.ui.shell;

import org.jspecify.annotations.NullMarked;
