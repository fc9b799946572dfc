/// Import: what it would do before anything is copied, what becomes of each file while it goes on, and what came of
/// it. (`import` is a word of the language, hence the name.)
@NullMarked
package io.databroker.desktop.ui.intake;

import org.jspecify.annotations.NullMarked;
