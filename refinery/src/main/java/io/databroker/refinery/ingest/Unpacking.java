package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Finding;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.decode.UndecodableException;
import io.databroker.refinery.source.Archive;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.source.Expansion;
import io.databroker.refinery.source.Problems;
import io.databroker.refinery.source.SourceFile;
import io.databroker.refinery.source.TooMuchException;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.IngestionRecord;
import io.databroker.refinery.store.IngestionRecord.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One file taken apart: itself, and if it is an archive, its members, and if those are archives, theirs. Each
/// gets one record. A compressed file is what it holds; only an archive has members.
final class Unpacking {

    private final SourceFile file;
    private final Expansion expansion;
    private final Workbench bench;
    private final List<Harvest> harvests = new ArrayList<>();

    Unpacking(SourceFile file, Expansion expansion, Workbench bench) {
        this.file = file;
        this.expansion = expansion;
        this.bench = bench;
    }

    /// What was found so far.
    List<Harvest> harvests() {
        return harvests;
    }

    /// Takes in the file itself, or one member of it.
    ///
    /// @param member path inside the file, null for itself
    /// @param sha256 gives the digest of `blob`
    /// @param depth how many archives it lies in
    /// @throws TooMuchException where the file is to be refused as a whole
    void take(@Nullable String member, Blob blob, Supplier<Digest> sha256, int depth) throws IOException {
        String path = member == null ? file.path() : member;
        String name = path.substring(path.lastIndexOf('/') + 1);
        var findings = new ArrayList<Finding>();
        int place = harvests.size();
        String mediaType = "application/octet-stream";
        try (var layers = new Layers(bench.scratch(), expansion)) {
            ContentType type = layers.peel(blob, name, depth);
            mediaType = type.mediaType();
            if (type.wrongSuffix()) {
                findings.add(Finding.ofItem("wrong_suffix", 1));
            }
            Blob inner = layers.innermost();
            if (type.kind() == Kind.ARCHIVE) {
                harvests.add(
                        new Harvest(record(member, sha256, blob, mediaType, null, findings, 0), new Crop.Nothing()));
                members(member, inner, mediaType, layers.depth() + 1, place, findings);
                return;
            }
            Supplier<Digest> content = sha256;
            if (inner != blob || member != null) {
                Digest own = store(inner);
                content = () -> own;
            }
            Crop crop = FileReaders.read(inner, type, content, bench, findings);
            String precise = crop instanceof Crop.Single single ? single.mediaType() : mediaType;
            harvests.add(new Harvest(record(member, sha256, blob, precise, null, findings, crop.items()), crop));
        } catch (UndecodableException e) {
            reject(place, member, sha256, blob, mediaType, e.sentence(), findings);
        } catch (TooMuchException | DataBrokerException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            reject(place, member, sha256, blob, mediaType, Problems.ofContent(e), findings);
        }
    }

    /// Takes in the members of an archive whose own record is at `place`; an archive that breaks off keeps what
    /// came before the break.
    private void members(
            @Nullable String member, Blob archive, String mediaType, int depth, int place, List<Finding> findings)
            throws IOException {
        expansion.enter(depth);
        String prefix = member == null ? "" : member + "!/";
        try {
            Archive.open(archive, mediaType, expansion, bench.scratch(), new Archive.Visitor() {
                @Override
                public void member(String name, Blob blob) throws IOException {
                    bench.progress().checkpoint();
                    Digest sha256 = sha256(blob);
                    take(prefix + name, blob, () -> sha256, depth);
                }

                @Override
                public void rejected(String name, Sentence reason) {
                    var record = new IngestionRecord(
                            file.path(),
                            prefix + name,
                            null,
                            0,
                            file.modifiedMillis(),
                            "application/octet-stream",
                            Status.REJECTED,
                            reason,
                            List.of(),
                            0);
                    harvests.add(new Harvest(record, new Crop.Nothing()));
                }
            });
        } catch (TooMuchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (e instanceof DataBrokerException known) {
                throw known;
            }
            if (harvests.size() == place + 1) {
                throw new UndecodableException(Problems.ofArchive(e), e);
            }
            findings.add(Finding.ofItem("truncated", 1));
            IngestionRecord whole = harvests.get(place).record();
            harvests.set(
                    place,
                    new Harvest(
                            new IngestionRecord(
                                    whole.path(),
                                    whole.member(),
                                    whole.sha256(),
                                    whole.size(),
                                    whole.modifiedMillis(),
                                    mediaType,
                                    Status.INGESTED,
                                    null,
                                    findings,
                                    0),
                            new Crop.Nothing()));
        }
    }

    private Digest store(Blob blob) throws IOException {
        try (InputStream in = blob.open()) {
            return bench.objects().put(in);
        }
    }

    private static Digest sha256(Blob blob) throws IOException {
        MessageDigest digest = Digest.newMessageDigest();
        try (InputStream in = new DigestInputStream(blob.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Digest.of(digest.digest());
    }

    private void reject(
            int place,
            @Nullable String member,
            Supplier<Digest> sha256,
            Blob blob,
            String mediaType,
            Sentence reason,
            List<Finding> findings) {
        var harvest = new Harvest(record(member, sha256, blob, mediaType, reason, findings, 0), new Crop.Nothing());
        if (place < harvests.size()) {
            harvests.set(place, harvest);
        } else {
            harvests.add(harvest);
        }
    }

    private IngestionRecord record(
            @Nullable String member,
            Supplier<Digest> sha256,
            Blob blob,
            String mediaType,
            @Nullable Sentence reason,
            List<Finding> findings,
            long items) {
        return new IngestionRecord(
                file.path(),
                member,
                sha256.get(),
                blob.size(),
                file.modifiedMillis(),
                mediaType,
                reason == null ? Status.INGESTED : Status.REJECTED,
                reason,
                findings,
                items);
    }
}
