package io.databroker.benchmarks;

import io.databroker.refinery.ingest.Attestation;
import io.databroker.refinery.ingest.IngestOptions;
import io.databroker.refinery.ingest.Ingestor;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.ItemStore;
import io.databroker.refinery.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/// How often the import finds the true type of a file: `TypeAccuracy EMPTY_FOLDER DATA names|bare`.
///
/// `DATA` holds `filetypes-magika`, where the folder is the type, and `documents-tika`, where the name is. With
/// `bare`, files are called by a number, so that the content alone speaks. A type is right where it is the true one
/// or a kind of it.
public final class TypeAccuracy {

    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("asm", "text/x-assembly"),
            Map.entry("batch", "application/x-bat"),
            Map.entry("c", "text/x-csrc|text/x-chdr"),
            Map.entry("css", "text/css"),
            Map.entry("csv", "text/csv"),
            Map.entry("dockerfile", "text/x-dockerfile"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("eml", "message/rfc822"),
            Map.entry("empty", "application/x-empty"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("flac", "audio/x-flac"),
            Map.entry("handlebars", "text/x-handlebars"),
            Map.entry("html", "text/html|application/xhtml+xml"),
            Map.entry("ignorefile", "text/x-ignorefile"),
            Map.entry("ini", "text/x-ini"),
            Map.entry("javascript", "text/javascript|application/javascript"),
            Map.entry("jinja", "text/x-jinja"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("json", "application/json"),
            Map.entry("latex", "application/x-tex"),
            Map.entry("makefile", "text/x-makefile"),
            Map.entry("markdown", "text/x-web-markdown"),
            Map.entry("mht", "multipart/related|message/rfc822"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("odp", "application/vnd.oasis.opendocument.presentation"),
            Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            Map.entry("odt", "application/vnd.oasis.opendocument.text"),
            Map.entry("ogg", "audio/vorbis|audio/ogg|application/ogg|audio/opus"),
            Map.entry("outlook", "application/vnd.ms-outlook"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("pem", "application/x-x509-cert;format=pem|application/x-x509-key|text/x-pem"),
            Map.entry("png", "image/png"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("psd", "image/vnd.adobe.photoshop"),
            Map.entry("python", "text/x-python"),
            Map.entry("pythonbytecode", "application/x-bytecode-python"),
            Map.entry("pytorch", "application/x-pytorch"),
            Map.entry("rtf", "application/rtf|text/rtf"),
            Map.entry("ruby", "text/x-ruby"),
            Map.entry("rust", "text/x-rust"),
            Map.entry("smali", "text/x-smali"),
            Map.entry("srt", "application/x-subrip|text/srt"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("swift", "text/x-swift"),
            Map.entry("toml", "text/x-toml"),
            Map.entry("tsv", "text/tab-separated-values"),
            Map.entry("twig", "text/x-twig"),
            Map.entry("txt", "text/plain"),
            Map.entry("typescript", "text/x-typescript"),
            Map.entry("wav", "audio/vnd.wave"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("yaml", "text/x-yaml"),
            Map.entry("yara", "text/x-yara"),
            Map.entry("zig", "text/x-zig"),
            Map.entry("zip", "application/zip"));

    private final boolean bare;
    private final Path home;
    private final List<Path> originals = new ArrayList<>();
    private final Map<String, Integer> right = new TreeMap<>();
    private final Map<String, Integer> all = new TreeMap<>();

    private TypeAccuracy(Path home, boolean bare) {
        this.home = home;
        this.bare = bare;
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createDirectories(Path.of(arguments[0]));
        var measured = new TypeAccuracy(home, arguments[2].equals("bare"));
        measured.run(Path.of(arguments[1]));
    }

    private void run(Path data) throws IOException {
        Path files = Files.createDirectories(home.resolve("files"));
        for (String set : List.of("filetypes-magika", "documents-tika")) {
            try (var walk = Files.walk(data.resolve(set))) {
                for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                    String name = "%05d".formatted(originals.size());
                    originals.add(file);
                    Path folder = bare ? files : Files.createDirectory(files.resolve(name));
                    Files.copy(
                            file,
                            folder.resolve(bare ? name : file.getFileName().toString()));
                }
            }
        }
        try (var objects = ObjectStore.open(home.resolve("objects"));
                var items = ItemStore.open(home.resolve("items.db"), objects)) {
            var attestation = Attestation.of("benchmark", InstantSource.system());
            new Ingestor(objects, items, IngestOptions.withThreads(2), attestation, Progress.NONE)
                    .ingest(List.of(files), InputStream.nullInputStream(), home.toString());
            items.forEachRecord(this::judge);
        }
        all.forEach((set, count) -> System.out.printf("%s: %d of %d%n", set, right.getOrDefault(set, 0), count));
    }

    private void judge(IngestionRecord record) {
        if (record.member() != null) {
            return;
        }
        Path original = originals.get(Integer.parseInt(record.path().split("/")[1]));
        boolean magika = original.toString().contains("filetypes-magika");
        String set = magika ? "magika" : "tika";
        String folder = String.valueOf(original.getParent().getFileName());
        String truth = magika
                ? FOLDERS.getOrDefault(folder, folder)
                : byName(original.getFileName().toString());
        if (truth.equals("application/octet-stream")) {
            return;
        }
        all.merge(set, 1, Integer::sum);
        if (List.of(truth.split("\\|")).stream().anyMatch(type -> agrees(record.mediaType(), type))) {
            right.merge(set, 1, Integer::sum);
        } else {
            System.out.println(original.getFileName() + "\t" + truth + "\t" + record.mediaType() + "\t"
                    + record.findings().stream().map(finding -> finding.type()).toList());
        }
    }

    @SuppressWarnings("deprecation") // The type that a name alone suggests is what is asked.
    private static String byName(String name) {
        return MimeTypes.getDefaultMimeTypes().getMimeType(name).toString();
    }

    private static boolean agrees(String found, String truth) {
        var registry = MimeTypes.getDefaultMimeTypes().getMediaTypeRegistry();
        MediaType a = registry.normalize(MediaType.parse(found)).getBaseType();
        MediaType b = registry.normalize(MediaType.parse(truth)).getBaseType();
        return a.equals(b) || registry.isSpecializationOf(a, b);
    }
}
