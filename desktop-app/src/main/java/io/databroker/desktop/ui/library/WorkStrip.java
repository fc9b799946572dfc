package io.databroker.desktop.ui.library;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.desktop.ui.shell.ActivityRow;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The work that runs on a dataset, on its card: what, how far, and a link to where one can watch it.
final class WorkStrip extends VBox {

    private final Texts texts = Texts.of(WorkStrip.class);
    private final LibraryViewModel model;
    private final Hyperlink title = new Hyperlink();
    private final ProgressBar bar = new ProgressBar();
    private @Nullable ActivityRow shown;

    WorkStrip(LibraryViewModel model) {
        this.model = model;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        getStyleClass().add("work-strip");
        getChildren().addAll(title, bar);
        Views.show(this, false);
    }

    void show(Optional<ActivityRow> row) {
        Views.show(this, row.isPresent());
        if (row.isEmpty() || row.get().equals(shown)) {
            return;
        }
        shown = row.get();
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> text(row.get()),
                        row.get().phaseProperty(),
                        row.get().detailProperty()));
        title.setOnAction(_ -> model.watch(row.get()));
        bar.progressProperty().bind(row.get().progressProperty());
        bar.setAccessibleText(row.get().getTitle());
    }

    private String text(ActivityRow row) {
        String kind = row.errand().entry().order().kind().name().toLowerCase(Locale.ROOT);
        String doing = texts.get(row.waitingProperty().get() ? "work.waiting" : "work." + kind);
        String detail = row.detailProperty().get();
        return detail.isEmpty() ? doing : doing + " · " + detail;
    }
}
