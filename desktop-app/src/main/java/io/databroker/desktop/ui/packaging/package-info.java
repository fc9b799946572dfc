/// Packages: what was built and how it stands, and the builder, which leads from what a run kept to a package.
@NullMarked
package io.databroker.desktop.ui.packaging;

import org.jspecify.annotations.NullMarked;
