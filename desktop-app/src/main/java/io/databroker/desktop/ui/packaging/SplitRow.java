package io.databroker.desktop.ui.packaging;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A split as it is typed.
///
/// @param percent of the rows
record SplitRow(StringProperty name, StringProperty percent) {

    SplitRow(String name, String percent) {
        this(new SimpleStringProperty(name), new SimpleStringProperty(percent));
    }

    /// The share in [0, 1]; NaN where what was typed is no number.
    double share() {
        try {
            return Double.parseDouble(percent.get().strip().replace(',', '.')) / 100;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
