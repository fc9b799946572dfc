package io.databroker.desktop.ui.refine;

import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.refine.Parameters;
import io.databroker.refinery.refine.StageCatalogue;
import io.databroker.refinery.refine.StageParameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// One stage of the recipe that is being edited.
public final class StageEdit {

    private final StageCatalogue.Entry entry;
    private final BooleanProperty on;
    private final Map<String, Object> values;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

    StageEdit(Parameters given, boolean on) {
        this.entry = StageCatalogue.find(given.stage());
        this.on = new SimpleBooleanProperty(on);
        this.values = new LinkedHashMap<>(given.values());
        check();
    }

    public StageCatalogue.Entry entry() {
        return entry;
    }

    /// Whether the stage is part of the recipe.
    public BooleanProperty onProperty() {
        return on;
    }

    /// What is wrong with its parameters; empty where nothing is.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What holds for a parameter.
    public Object value(StageParameter parameter) {
        return values.getOrDefault(parameter.name(), parameter.byDefault());
    }

    /// Whether a parameter is not at its default.
    public boolean isSet(StageParameter parameter) {
        return !value(parameter).equals(parameter.byDefault());
    }

    void set(StageParameter parameter, Object value) {
        if (value.equals(parameter.byDefault())) {
            values.remove(parameter.name());
        } else {
            values.put(parameter.name(), value);
        }
        check();
    }

    Parameters parameters() {
        return new Parameters(entry.id(), values);
    }

    private void check() {
        fault.set(entry.faults(parameters()).stream().map(CoreWords::told).collect(Collectors.joining(" ")));
    }
}
