package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.DataBrokerException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The item that is looked at; reading goes on in the background, and only the newest wish is shown.
public final class PreviewViewModel implements AutoCloseable {

    private final OpenDataset open;
    private final PreviewReader reader;
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private @Nullable ItemRow shown;
    private int asked;

    PreviewViewModel(OpenDataset open) {
        this.open = open;
        this.reader = new PreviewReader(open);
    }

    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    OpenDataset open() {
        return open;
    }

    /// The row that is shown, or null.
    @Nullable
    ItemRow row() {
        return shown;
    }

    /// Shows an item; nothing where there is none.
    void show(@Nullable ItemRow row) {
        if (row != null && !row.equals(shown)) {
            shown = row;
            read(row, false);
        }
    }

    /// Shows the item to its end.
    void showWhole() {
        if (shown != null) {
            read(shown, true);
        }
    }

    private void read(ItemRow row, boolean whole) {
        int ticket = ++asked;
        open.threads()
                .load(
                        () -> reader.read(row.ordinal(), whole),
                        read -> {
                            if (ticket == asked) {
                                failure.set("");
                                preview.set(read);
                            }
                        },
                        why -> failed(ticket, why));
    }

    private void failed(int ticket, DataBrokerException why) {
        if (ticket == asked) {
            preview.set(null);
            failure.set(CoreWords.told(why.sentence()));
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
