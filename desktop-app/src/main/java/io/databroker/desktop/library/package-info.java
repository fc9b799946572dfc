/// The library: one folder with everything a seller has, and what can be done with it.
///
/// Files flow in by [ImportWork], versions by [RefineWork], packages out by [PackageWork]; the [Catalog] remembers.
/// Called by the command line and by the window; knows neither.
@NullMarked
package io.databroker.desktop.library;

import org.jspecify.annotations.NullMarked;
