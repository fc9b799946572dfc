/// Which languages a text is written in.
///
/// Text flows in, shares of languages with calibrated confidence flow out. The n-gram table is compiled by
/// [io.databroker.refinery.refine.classify.language.LanguageTableCompiler] while the program is built; everybody
/// who needs a language calls [io.databroker.refinery.refine.classify.language.LanguageIdentifier].
@NullMarked
package io.databroker.refinery.refine.classify.language;

import org.jspecify.annotations.NullMarked;
