/// The report of a run as a page to look at: one HTML file that needs nothing else.
///
/// A [io.databroker.model.catalog.RefinementReport] flows in, a page flows out; the package and the command line
/// ask.
@NullMarked
package io.databroker.refinery.refine.report;

import org.jspecify.annotations.NullMarked;
