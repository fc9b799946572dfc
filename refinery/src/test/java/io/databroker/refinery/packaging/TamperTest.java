package io.databroker.refinery.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.model.catalog.Modality;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.sign.SellerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.NullUnmarked;

/// Whatever is done to a package, the verifier refuses it and names the file.
@NullUnmarked
class TamperTest {

    private static Path home;
    private static Path folder;
    private static Path zip;
    private static List<String> paths;

    private final PackageVerifier verifier = new PackageVerifier(2, Progress.NONE);

    @BeforeContainer
    static void build() throws IOException {
        home = Files.createTempDirectory("tamper");
        var sample = Sample.texts(0, 40);
        sample.media(Modality.IMAGE, "image/png", "a picture");
        PackagePlan plan = Sample.plan().withOutput(PackageFormat.JSONL, Split.STANDARD, true);
        var builder = new PackageBuilder(SellerKey.openOrCreate(home, null), 2, 4_000, Progress.NONE);
        var built = builder.build(sample.source(), plan, home.resolve("out"));
        folder = built.folder();
        zip = Packages.zip(built);
        paths = List.copyOf(Packages.contents(folder).keySet());
    }

    @AfterContainer
    static void delete() throws IOException {
        Folders.delete(home);
    }

    private static String any(int number) {
        return paths.get(Math.floorMod(number, paths.size()));
    }

    private void refusesAndNames(String path) {
        Certificate certificate = verifier.verify(folder, null);
        assertThat(certificate.valid()).isFalse();
        assertThat(certificate.problems()).extracting(Certificate.Problem::path).contains(path);
        assertThat(certificate.toText()).startsWith("REFUSED").contains(path);
    }

    @Property(tries = 120)
    void aFlippedBit(@ForAll int file, @ForAll int position, @ForAll @IntRange(max = 7) int bit) throws IOException {
        Path path = folder.resolve(any(file));
        byte[] content = Files.readAllBytes(path);
        byte[] broken = content.clone();
        broken[Math.floorMod(position, broken.length)] ^= (byte) (1 << bit);
        Files.write(path, broken);
        refusesAndNames(any(file));
        Files.write(path, content);
    }

    @Property(tries = 40)
    void aMissingFile(@ForAll int file) throws IOException {
        Path path = folder.resolve(any(file));
        Path away = home.resolve("away");
        Files.move(path, away);
        refusesAndNames(any(file));
        Files.move(away, path);
    }

    @Property(tries = 30)
    void anExtraFile(@ForAll int file) throws IOException {
        Path beside = folder.resolve(any(file)).resolveSibling("extra.txt");
        Files.writeString(beside, "extra");
        refusesAndNames(folder.relativize(beside).toString());
        Files.delete(beside);
    }

    @Property(tries = 40)
    void aRenamedFile(@ForAll int file) throws IOException {
        Path path = folder.resolve(any(file));
        Path renamed = path.resolveSibling("x" + path.getFileName());
        Files.move(path, renamed);
        refusesAndNames(any(file));
        refusesAndNames(folder.relativize(renamed).toString());
        Files.move(renamed, path);
    }

    @Property(tries = 60)
    void aFlippedBitAnywhereInTheZip(@ForAll int position, @ForAll @IntRange(max = 7) int bit) throws IOException {
        byte[] content = Files.readAllBytes(zip);
        content[Math.floorMod(position, content.length)] ^= (byte) (1 << bit);
        Path broken = Files.write(home.resolve("broken.dbx.zip"), content);
        assertThat(refuses(broken)).isTrue();
    }

    private boolean refuses(Path broken) {
        try {
            return !verifier.verify(broken, null).valid();
        } catch (DataBrokerException e) {
            return true;
        }
    }
}
