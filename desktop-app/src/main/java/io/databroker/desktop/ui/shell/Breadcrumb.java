package io.databroker.desktop.ui.shell;

import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Screen.Crumb;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The way from the outermost place to this one; every step but the last is a link.
final class Breadcrumb {

    private Breadcrumb() {}

    static void fill(Pane box, List<Crumb> crumbs, Navigator navigator) {
        box.getChildren().clear();
        for (Crumb crumb : crumbs) {
            if (crumb == crumbs.getLast()) {
                var here = new Label(crumb.title());
                here.getStyleClass().add("here");
                box.getChildren().add(here);
            } else {
                var link = new Hyperlink(crumb.title());
                link.setOnAction(_ -> navigator.go(crumb.place()));
                box.getChildren().addAll(link, Icons.RIGHT.icon());
            }
        }
    }
}
