/// The window: what a person sees and does. The only packages that know JavaFX.
///
/// [io.databroker.desktop.ui.BrokerWindow] starts it, [io.databroker.desktop.ui.Wiring] builds every screen by
/// hand. A screen is a view (FXML and a class that binds) over a view-model (no `javafx.scene`, tested without a
/// toolkit).
@NullMarked
package io.databroker.desktop.ui;

import org.jspecify.annotations.NullMarked;
