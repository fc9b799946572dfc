package io.databroker.refinery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.FileStat.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeSnapshotTest {

    private static final StoreLimits SMALL_PACKS = new StoreLimits(4 << 20, 1 << 20, 4096, 8 << 20, 2);

    @TempDir
    Path folder;

    private Path tree;
    private Path home;
    private Path copy;

    @BeforeEach
    void names() throws IOException {
        tree = Files.createDirectory(folder.resolve("tree"));
        home = folder.resolve("home");
        copy = folder.resolve("copy");
    }

    @Test
    void everyByteNameModeAndTimeComesBack() throws IOException {
        file("plain.txt", 1000);
        file("empty", 0);
        file("large.bin", 9_000_000);
        for (String name : new String[] {
            "e\u0301 nfd",
            "\u00e9 nfc",
            "\uD83E\uDD86.png",
            "CASE",
            "case",
            " space ",
            "line\nbreak",
            "50%25",
            "a+b&c=d",
            "x".repeat(255)
        }) {
            file(name, name.length() * 100);
        }
        Files.createDirectories(tree.resolve("empty folder/inside"));
        file("empty folder/.hidden", 3);
        Files.createSymbolicLink(tree.resolve("link"), Path.of("../else where/x"));
        Files.setAttribute(tree.resolve("plain.txt"), "unix:mode", 0640);
        Files.setAttribute(tree.resolve("empty folder"), "unix:mode", 0750);
        Files.setLastModifiedTime(tree.resolve("empty"), FileTime.from(Instant.ofEpochSecond(1, 123_456_789)));
        Files.setLastModifiedTime(tree.resolve("empty folder"), FileTime.from(Instant.ofEpochSecond(1_000_000_000, 5)));
        roundTrip();
    }

    @Test
    void aNameThatIsNoTextComesBack() throws IOException {
        Files.write(raw(tree, "odd%FF%FEname"), new byte[] {1, 2, 3});
        roundTrip();
        assertThat(raw(copy, "odd%FF%FEname")).exists();
    }

    @Test
    void holesStayHoles() throws IOException {
        Path sparse = tree.resolve("sparse");
        try (var file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.seek(10_000_000);
            file.write("in the middle".getBytes(StandardCharsets.UTF_8));
            file.setLength(30_000_000);
        }
        roundTrip();
    }

    @Test
    void anUntouchedFileIsNotReadAgain() throws IOException {
        file("kept", 500);
        file("edited", 500);
        try (var store = open()) {
            TreeSnapshot first = take(store);
            assertThat(take(store).tree()).isEqualTo(first.tree());
            Files.write(tree.resolve("edited"), new byte[] {9});
            TreeSnapshot second = take(store);
            assertThat(second.tree()).isNotEqualTo(first.tree());
            assertThat(second.bytes()).isEqualTo(501);
        }
        try (var store = open()) {
            FileStat stat = FileStat.of(tree.resolve("kept"));
            assertThat(store.putWithStat(tree.resolve("kept")).stat()).isEqualTo(stat);
        }
    }

    @Test
    void aFileChangedInPlaceWithTheSameSizeAndTimeIsReadAgain() throws IOException {
        Path file = tree.resolve("file");
        Files.writeString(file, "one");
        FileTime time = Files.getLastModifiedTime(file);
        try (var store = open()) {
            Digest before = store.put(file);
            store.flush();
            Files.writeString(file, "two");
            Files.setLastModifiedTime(file, time);
            assertThat(store.put(file)).isNotEqualTo(before);
        }
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        file("good", 10);
        Process made = new ProcessBuilder("mkfifo", tree.resolve("pipe").toString()).start();
        assumeTrue(made.waitFor() == 0, "mkfifo makes no pipe here");
        try (var store = open()) {
            TreeSnapshot snapshot = take(store);
            assertThat(snapshot.files()).isEqualTo(1);
            assertThat(snapshot.skipped()).singleElement().asString().contains("pipe");
        }
    }

    @Test
    void aPathThatLeadsOutsideIsRefused() {
        for (String path :
                new String[] {"../evil", "a/../../evil", "%2e%2e/evil", "a//b", "..%2Fevil", "a%2F..%2F..%2Fb"}) {
            var entry = new TreeEntry(path, Kind.FILE, -1, 0, 0, "-");
            assertThatThrownBy(() -> entry.under(folder)).as(path).isInstanceOf(DataBrokerException.class);
        }
    }

    @Test
    void anObjectThatIsNoListingIsRefused() {
        try (var store = open()) {
            Digest digest = store.put(new byte[] {1, 2, 3});
            assertThatThrownBy(() -> TreeSnapshot.restore(digest, store, copy, 1, Progress.NONE))
                    .isInstanceOf(DataBrokerException.class)
                    .hasMessageContaining("listing");
        }
    }

    private void roundTrip() throws IOException {
        Digest digest;
        try (var store = open()) {
            TreeSnapshot snapshot = take(store);
            assertThat(snapshot.skipped()).isEmpty();
            digest = snapshot.tree();
        }
        Files.delete(home.resolve("index.db"));
        try (var store = open()) {
            TreeSnapshot.restore(digest, store, copy, 2, Progress.NONE);
        }
        assertThat(describe(copy)).isEqualTo(describe(tree));
    }

    private static Map<String, String> describe(Path root) throws IOException {
        var all = new TreeMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                FileStat stat = FileStat.of(path);
                String content = stat.kind() == Kind.FILE
                        ? Digest.sha256(Files.readAllBytes(path)).hex()
                        : Files.isSymbolicLink(path)
                                ? Files.readSymbolicLink(path).toString()
                                : "";
                String name = root.toUri().relativize(path.toUri()).getRawPath();
                long size = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? 0 : stat.size();
                all.put(
                        name,
                        stat.kind() + " " + stat.mode() + " " + stat.modifiedNanos() + " " + size + " " + content);
            }
        }
        return all;
    }

    private TreeSnapshot take(ObjectStore store) {
        return TreeSnapshot.take(tree, store, 2, Progress.NONE);
    }

    private ObjectStore open() {
        return ObjectStore.open(home, SMALL_PACKS);
    }

    private void file(String name, int length) throws IOException {
        var bytes = new byte[length];
        new Random(Arrays.hashCode(name.getBytes(StandardCharsets.UTF_8))).nextBytes(bytes);
        Files.write(raw(tree, name.contains("%") ? name : encoded(name)), bytes);
    }

    /// A path whose name is given as in a URI, for names that a JVM in a plain locale cannot spell.
    private static Path raw(Path folder, String name) {
        return Path.of(URI.create("file://" + folder.toUri().getRawPath() + name));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }
}
