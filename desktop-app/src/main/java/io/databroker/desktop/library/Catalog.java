package io.databroker.desktop.library;

import io.databroker.model.catalog.DataPackage;
import io.databroker.model.catalog.Dataset;
import io.databroker.model.catalog.DatasetStage;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.store.Sqlite;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the library knows of itself: datasets, attestations and packages. The truth; everything is in it or can be
/// made again from it and the packs.
public final class Catalog implements AutoCloseable {

    private final Sqlite sqlite;
    private final InstantSource clock;

    private Catalog(Sqlite sqlite, InstantSource clock) {
        this.sqlite = sqlite;
        this.clock = clock;
    }

    static Catalog open(Path file, InstantSource clock) {
        return new Catalog(Sqlite.open(file, CatalogSchema.MIGRATIONS, Sqlite.Durability.FULL), clock);
    }

    /// All datasets by name, without those in the bin.
    public List<Dataset> datasets() {
        return select("SELECT * FROM dataset WHERE bin = 0 ORDER BY name");
    }

    /// All datasets in the order in which they were made, with those in the bin.
    List<Dataset> everything() {
        return select("SELECT * FROM dataset WHERE bin < 2 ORDER BY created_at, id");
    }

    /// The dataset of that name, unless it is in the bin.
    public Optional<Dataset> find(String name) {
        return select("SELECT * FROM dataset WHERE bin = 0 AND name = ?", name).stream()
                .findFirst();
    }

    /// The dataset with that id, which may be in the bin.
    ///
    /// @throws DataBrokerException when there is none
    public Dataset withId(String id) {
        return select("SELECT * FROM dataset WHERE id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new DataBrokerException(Sentence.of(
                        "dataset_gone", "The dataset {dataset} is no longer in the library.", "dataset", id)));
    }

    private List<Dataset> select(String sql, String... values) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setString(i + 1, values[i]);
                }
                var datasets = new ArrayList<Dataset>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        datasets.add(dataset(rows));
                    }
                }
                return datasets;
            }
        });
    }

    /// Datasets that were thrown away and can still be had back.
    public Bin bin() {
        return new Bin(sqlite);
    }

    /// What checks of packages found.
    public PackageChecks packageChecks() {
        return new PackageChecks(sqlite);
    }

    /// Packages that are being thought out.
    public PackageDrafts packageDrafts() {
        return new PackageDrafts(sqlite);
    }

    /// What the library shows of each dataset.
    public Summaries summaries() {
        return new Summaries(sqlite, clock);
    }

    /// All long work that was begun in the library.
    public WorkLog workLog() {
        return new WorkLog(sqlite, clock);
    }

    /// The dataset of that name, made where it is new.
    public Dataset findOrCreate(String name) {
        return find(name).orElseGet(() -> create(name));
    }

    /// Makes a dataset.
    ///
    /// @throws DataBrokerException when there is one of that name
    public Dataset create(String name) {
        checkFree(name);
        Instant now = clock.instant();
        var dataset = new Dataset(Ids.next(now), name, null, null, DatasetStage.CREATED, now);
        sqlite.write(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO dataset (id, name, stage, created_at) VALUES (?, ?, ?, ?)")) {
                insert.setString(1, dataset.id());
                insert.setString(2, name);
                insert.setString(3, dataset.stage().code());
                insert.setLong(4, now.toEpochMilli());
                insert.executeUpdate();
            }
        });
        return dataset;
    }

    /// Gives the dataset another name.
    ///
    /// @throws DataBrokerException when there is one of that name
    public void rename(Dataset dataset, String name) {
        if (name.equals(dataset.name())) {
            return;
        }
        checkFree(name);
        set("name", dataset, name);
    }

    private void checkFree(String name) {
        if (name.isBlank()) {
            throw new DataBrokerException(Sentence.of("nameless", "A dataset needs a name."));
        }
        if (find(name).isPresent()) {
            throw new DataBrokerException(Sentence.of(
                    "name_taken", "There is a dataset '{dataset}' already. Choose another name.", "dataset", name));
        }
    }

    /// Moves the dataset on to a stage that it has reached.
    public void reach(Dataset dataset, DatasetStage stage) {
        set("stage", dataset, stage.code());
    }

    private void set(String column, Dataset dataset, String value) {
        sqlite.write(connection -> {
            try (var update = connection.prepareStatement("UPDATE dataset SET " + column + " = ? WHERE id = ?")) {
                update.setString(1, value);
                update.setString(2, dataset.id());
                update.executeUpdate();
            }
        });
    }

    /// Records the seller's word.
    public void attest(Dataset dataset, Attestation attestation) {
        sqlite.write(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO attestation (dataset, attested_by, attested_at, sentence) VALUES (?, ?, ?, ?)")) {
                insert.setString(1, dataset.id());
                insert.setString(2, attestation.by());
                insert.setLong(3, attestation.at().toEpochMilli());
                insert.setString(4, attestation.sentence());
                insert.executeUpdate();
            }
        });
    }

    /// The seller's newest word for the dataset, or null.
    public @Nullable Attestation attestation(Dataset dataset) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT * FROM attestation WHERE dataset = ? ORDER BY id DESC LIMIT 1")) {
                select.setString(1, dataset.id());
                try (var rows = select.executeQuery()) {
                    return rows.next()
                            ? new Attestation(
                                    rows.getString("attested_by"),
                                    Instant.ofEpochMilli(rows.getLong("attested_at")),
                                    rows.getString("sentence"))
                            : null;
                }
            }
        });
    }

    /// Records a package.
    ///
    /// @param identity digest of all that it was made from: equal for the same run packaged in the same way
    public void add(Dataset dataset, DataPackage built, String identity) {
        sqlite.write(connection -> {
            try (var insert =
                    connection.prepareStatement("INSERT INTO package VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, built.id());
                insert.setString(2, dataset.id());
                insert.setLong(3, built.run());
                insert.setString(4, built.version());
                insert.setString(5, built.path());
                insert.setLong(6, built.itemCount());
                insert.setLong(7, built.totalBytes());
                insert.setString(8, built.digest());
                insert.setLong(9, built.createdAt().toEpochMilli());
                insert.setString(10, identity);
                insert.executeUpdate();
            }
        });
    }

    /// The packages of a dataset, or of all where it is null, oldest first.
    public List<DataPackage> packages(@Nullable Dataset dataset) {
        return packagesOtherThan(dataset, "");
    }

    /// The same without those that were made from `identity`.
    List<DataPackage> packagesOtherThan(@Nullable Dataset dataset, String identity) {
        return sqlite.read(connection -> {
            try (var select = connection.prepareStatement("SELECT p.*, d.name FROM package p JOIN dataset d ON"
                    + " d.id = p.dataset WHERE (?1 IS NULL AND d.bin = 0 OR p.dataset = ?1) AND p.identity <> ?2"
                    + " ORDER BY p.created_at, p.id")) {
                select.setString(1, dataset == null ? null : dataset.id());
                select.setString(2, identity);
                try (var rows = select.executeQuery()) {
                    var packages = new ArrayList<DataPackage>();
                    while (rows.next()) {
                        packages.add(dataPackage(rows));
                    }
                    return packages;
                }
            }
        });
    }

    static Dataset dataset(ResultSet row) throws SQLException {
        String ownName = row.getString("own_name");
        return new Dataset(
                row.getString("id"),
                ownName == null ? row.getString("name") : ownName,
                row.getString("description"),
                row.getString("license"),
                DatasetStage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static DataPackage dataPackage(ResultSet row) throws SQLException {
        return new DataPackage(
                row.getString("id"),
                row.getString("name"),
                row.getLong("run"),
                row.getString("version"),
                row.getString("path"),
                row.getLong("item_count"),
                row.getLong("total_bytes"),
                row.getString("digest"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    @Override
    public void close() {
        sqlite.close();
    }
}
