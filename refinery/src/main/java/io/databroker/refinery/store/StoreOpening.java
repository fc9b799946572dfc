package io.databroker.refinery.store;

import io.databroker.refinery.store.PackWriter.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Brings packs, index and shelf into line when a store is opened. Each step can be cut short and done again.
final class StoreOpening {

    private static final Pattern PACK = Pattern.compile("[0-9a-f]{64}\\.pack");

    private final StoreHome home;
    private final IndexCache cache;
    private final PackShelf shelf;
    private final List<Sealed> indexed = new ArrayList<>();
    private final List<String> damaged = new ArrayList<>();
    private final List<String> quarantined = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    StoreOpening(StoreHome home, IndexCache cache, PackShelf shelf) {
        this.home = home;
        this.cache = cache;
        this.shelf = shelf;
    }

    /// Puts every pack on the shelf.
    Recovery recover() throws IOException {
        int swept = home.sweepStaging();
        new LeavingPacks(home, cache).finish();
        Map<Digest, Sealed> known = cache.packs();
        for (Path file : packFiles()) {
            Digest name = Digest.ofHex(file.getFileName().toString().substring(0, 2 * Digest.LENGTH));
            Sealed row = known.remove(name);
            boolean asKnown = row != null && row.size() == Files.size(file);
            Optional<Sealed> pack = asKnown ? Optional.ofNullable(row) : read(name, file);
            pack.ifPresent(
                    found -> shelf.addFrames(shelf.add(file), found.footer().entries()));
        }
        cache.add(indexed);
        for (Digest name : known.keySet().stream().sorted().toList()) {
            missing.add(name.hex());
            cache.remove(name);
        }
        return new Recovery(swept, indexed.size(), damaged, quarantined, missing);
    }

    private List<Path> packFiles() throws IOException {
        try (Stream<Path> files = Files.walk(home.packs(), 2)) {
            return files.filter(
                            file -> PACK.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private Optional<Sealed> read(Digest name, Path file) throws IOException {
        Optional<PackFooter> footer = PackScan.footer(file);
        if (footer.isEmpty()) {
            PackFooter salvaged = PackScan.salvage(Files.readAllBytes(file), Math.toIntExact(Files.size(file)));
            if (salvaged.entries().isEmpty()) {
                Files.move(file, home.quarantine().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                quarantined.add(name.hex());
                return Optional.empty();
            }
            damaged.add(name.hex());
            footer = Optional.of(salvaged);
        }
        var pack = new Sealed(name, Files.size(file), footer.get());
        indexed.add(pack);
        return Optional.of(pack);
    }
}
