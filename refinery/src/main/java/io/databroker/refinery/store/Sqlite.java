package io.databroker.refinery.store;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One SQLite file: one connection that writes, a few that read.
///
/// The file is in WAL mode, so readers see the last commit and never wait for the writer. Only the writer commits,
/// and so only the writer checkpoints. Writes are transactions begun as IMMEDIATE; they run one after another.
/// Reads should be short, for as long as one lasts the WAL cannot be reset: page by key, visit outside.
public final class Sqlite implements AutoCloseable {

    /// How much a power cut may take. A kill of the process takes nothing in either case.
    public enum Durability {
        /// Nothing that was committed.
        FULL,
        /// The last transactions, never consistency; for what can be rebuilt.
        NORMAL
    }

    /// Answers a question.
    @FunctionalInterface
    public interface Query<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /// Changes rows.
    @FunctionalInterface
    public interface Change {
        void on(Connection connection) throws SQLException;
    }

    private static final int READERS = 3;
    private static final int CHECKPOINT_PAGES = 8_192;

    private final Path file;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);

    private Sqlite(Path file, Connection writer) {
        this.file = file;
        this.writer = writer;
    }

    /// Opens `file`, making it where it is new, and brings its schema up to date.
    ///
    /// @param migrations SQL scripts; `user_version` counts how many of them the file has seen
    public static Sqlite open(Path file, List<String> migrations, Durability durability) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Connection writer = connect(file, durability);
            var sqlite = new Sqlite(file, writer);
            sqlite.migrate(migrations);
            for (int i = 0; i < READERS; i++) {
                Connection reader = connect(file, durability);
                execute(reader, "PRAGMA query_only=ON");
                sqlite.readers.add(reader);
            }
            return sqlite;
        } catch (IOException | SQLException e) {
            throw failed(file, e);
        }
    }

    private static Connection connect(Path file, Durability durability) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
        for (String pragma : List.of(
                "busy_timeout=10000",
                "page_size=8192",
                "auto_vacuum=INCREMENTAL",
                "journal_mode=WAL",
                "synchronous=" + durability,
                "foreign_keys=ON",
                "cache_size=-32768",
                "temp_store=MEMORY",
                "mmap_size=0",
                "journal_size_limit=67108864",
                "wal_autocheckpoint=" + CHECKPOINT_PAGES,
                "trusted_schema=OFF",
                "cell_size_check=ON")) {
            execute(connection, "PRAGMA " + pragma);
        }
        return connection;
    }

    private void migrate(List<String> migrations) {
        int version = onWriter(connection -> (int) number(connection, "PRAGMA user_version"));
        if (version > migrations.size()) {
            throw new DataBrokerException(Sentence.of(
                    "file_newer",
                    "The file {file} was written by a newer version of the program (schema {found}, this program knows"
                            + " {known}). Update the program.",
                    "file",
                    file,
                    "found",
                    version,
                    "known",
                    migrations.size()));
        }
        for (int next = version; next < migrations.size(); next++) {
            String script = migrations.get(next);
            int reached = next + 1;
            write(connection -> {
                // Somebody else who opened the new file at the same moment may have been faster.
                if (number(connection, "PRAGMA user_version") < reached) {
                    execute(connection, script);
                    execute(connection, "PRAGMA user_version=" + reached);
                }
            });
        }
    }

    /// Reads what is committed. May run beside a write.
    public <T extends @Nullable Object> T read(Query<T> query) {
        Connection reader = takeReader();
        try {
            return query.on(reader);
        } catch (SQLException e) {
            throw failed(file, e);
        } finally {
            readers.add(reader);
        }
    }

    /// Runs `change` as one transaction: all of it, or nothing where it throws.
    public void write(Change change) {
        onWriter(connection -> {
            execute(connection, "BEGIN IMMEDIATE");
            try {
                change.on(connection);
                execute(connection, "COMMIT");
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
            return Optional.empty();
        });
    }

    /// The single number that `sql` asks for; 0 for null.
    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private <T> T onWriter(Query<T> work) {
        writing.lock();
        try {
            return work.on(writer);
        } catch (SQLException e) {
            throw failed(file, e);
        } finally {
            writing.unlock();
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void execute(Connection connection, String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private Connection takeReader() {
        try {
            return readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataBrokerException("Interrupted while waiting to read " + file, e);
        }
    }

    private static DataBrokerException failed(Path file, Exception cause) {
        return new DataBrokerException(
                Sentence.of(
                        "database_unusable",
                        "The database {file} cannot be used: {detail}."
                                + " Check that the disk has free space and that the file can be written.",
                        "file",
                        file,
                        "detail",
                        SystemWords.of(cause)),
                cause);
    }

    /// Closes the connections, readers first; the writer, as the last, empties the WAL into the file.
    @Override
    public void close() {
        writing.lock();
        try {
            for (int i = 0; i < READERS; i++) {
                takeReader().close();
            }
            writer.close();
        } catch (SQLException e) {
            throw failed(file, e);
        } finally {
            writing.unlock();
        }
    }
}
