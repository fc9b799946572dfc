package io.databroker.model.catalog;

import java.util.List;

/// A class chosen by a classifier.
///
/// @param name the class, such as `medical` or `conversation`
/// @param probability calibrated, in [0, 1]
/// @param because the terms or structures that decided, strongest first
public record Label(String name, double probability, List<String> because) {

    public Label {
        because = List.copyOf(because);
    }
}
