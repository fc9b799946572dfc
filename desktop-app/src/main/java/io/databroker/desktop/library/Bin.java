package io.databroker.desktop.library;

import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.Sqlite;
import java.util.ArrayList;
import java.util.List;

/// Datasets that were thrown away. Nothing of them is removed until the bin is emptied.
///
/// In the bin a dataset goes by its id, so that its name is free for another; its own name is kept beside it. What
/// is to be removed is condemned first and forgotten last, when its files are gone, so that a crash in between
/// loses track of nothing.
public final class Bin {

    static final String SQL = """
            ALTER TABLE dataset ADD COLUMN bin INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE dataset ADD COLUMN own_name TEXT;
            """;

    private static final int LIVE = 0;
    private static final int BINNED = 1;
    private static final int CONDEMNED = 2;

    private final Sqlite sqlite;

    Bin(Sqlite sqlite) {
        this.sqlite = sqlite;
    }

    /// What is in the bin, by name.
    public List<Dataset> contents() {
        return in(BINNED);
    }

    /// Throws a dataset away.
    public void put(String dataset) {
        sqlite.write(connection -> {
            try (var update = connection.prepareStatement(
                    "UPDATE dataset SET bin = ?, own_name = name, name = id WHERE id = ? AND bin = ?")) {
                update.setInt(1, BINNED);
                update.setString(2, dataset);
                update.setInt(3, LIVE);
                update.executeUpdate();
            }
        });
    }

    /// Takes a dataset out of the bin, under its own name or, where that has been taken since, one that is free.
    ///
    /// @return the name that it has now
    /// @throws DataBrokerException when it is not in the bin
    public String restore(String dataset) {
        String[] name = new String[1];
        sqlite.write(connection -> {
            String own = contents().stream()
                    .filter(binned -> binned.id().equals(dataset))
                    .findFirst()
                    .orElseThrow(() -> new DataBrokerException(Sentence.of(
                            "bin_emptied", "The dataset is no longer in the bin. The bin has been emptied.")))
                    .name();
            List<String> taken = in(LIVE).stream().map(Dataset::name).toList();
            name[0] = own;
            for (int i = 2; taken.contains(name[0]); i++) {
                name[0] = own + " " + i;
            }
            try (var update =
                    connection.prepareStatement("UPDATE dataset SET bin = ?, name = ?, own_name = NULL WHERE id = ?")) {
                update.setInt(1, LIVE);
                update.setString(2, name[0]);
                update.setString(3, dataset);
                update.executeUpdate();
            }
        });
        return name[0];
    }

    /// Gives up everything in the bin.
    void condemn() {
        sqlite.write(connection -> {
            try (var update = connection.prepareStatement("UPDATE dataset SET bin = ? WHERE bin = ?")) {
                update.setInt(1, CONDEMNED);
                update.setInt(2, BINNED);
                update.executeUpdate();
            }
        });
    }

    /// The ids of what was given up.
    List<String> condemned() {
        return in(CONDEMNED).stream().map(Dataset::id).toList();
    }

    /// Removes everything that the catalog knows of a dataset whose files are gone.
    void forget(String dataset) {
        sqlite.write(connection -> {
            for (String sql : List.of(
                    "DELETE FROM summary WHERE dataset = ?",
                    "DELETE FROM work WHERE dataset = ?",
                    "DELETE FROM package WHERE dataset = ?",
                    "DELETE FROM attestation WHERE dataset = ?",
                    "DELETE FROM dataset WHERE id = ?")) {
                try (var delete = connection.prepareStatement(sql)) {
                    delete.setString(1, dataset);
                    delete.executeUpdate();
                }
            }
        });
    }

    private List<Dataset> in(int state) {
        return sqlite.read(connection -> {
            try (var select =
                    connection.prepareStatement("SELECT * FROM dataset WHERE bin = ? ORDER BY own_name, name")) {
                select.setInt(1, state);
                var datasets = new ArrayList<Dataset>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        datasets.add(Catalog.dataset(rows));
                    }
                }
                return datasets;
            }
        });
    }
}
