package io.databroker.desktop.ui.kit;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands where nothing is yet: an icon, one sentence that teaches, and what can be done (its further children).
public final class EmptyState extends VBox {

    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label text = new Label();

    /// For FXML, which then sets what is shown.
    public EmptyState() {
        title.getStyleClass().add(Styles.TITLE_3);
        text.getStyleClass().add(Styles.TEXT_MUTED);
        text.setWrapText(true);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        getChildren().addAll(icon, title, text);
    }

    /// @param icon what it is about
    /// @param title a few words
    /// @param text one or two sentences
    public EmptyState(Icons icon, String title, String text) {
        this();
        setIcon(icon.literal());
        setTitle(title);
        setText(text);
    }

    /// Such as `fth-archive`.
    public String getIcon() {
        return icon.getIconLiteral();
    }

    public void setIcon(String literal) {
        icon.setIconLiteral(literal);
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String words) {
        title.setText(words);
    }

    public String getText() {
        return text.getText();
    }

    public void setText(String sentence) {
        text.setText(sentence);
    }
}
