/// Words for the codes of the core: stages and their parameters, recipes, reasons, findings, subjects, forms. In
/// flows a code, out comes what it is called in the user's language; any screen may ask.
@NullMarked
package io.databroker.desktop.ui.words;

import org.jspecify.annotations.NullMarked;
