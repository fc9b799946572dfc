package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.ingest.Forecast.Problem;
import io.databroker.refinery.ingest.Forecast.Share;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.source.Archive;
import io.databroker.refinery.source.Blob;
import io.databroker.refinery.source.Expansion;
import io.databroker.refinery.source.Problems;
import io.databroker.refinery.source.SourceFile;
import io.databroker.refinery.source.SourceWalk;
import io.databroker.refinery.store.Digest;
import io.databroker.refinery.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A first look at what the seller points at, before anything is copied.
///
/// Each file's kind is told from its first bytes. Files and archives up to 32 MB are read whole, which tells
/// whether the library has them already and what the archives hold; larger ones count as new and as one file. One
/// thread looks; any number may ask how far it has come.
public final class Survey {

    private static final long READ_WHOLE = 32L << 20;
    private static final int PROBLEMS = 1000;

    private final ObjectStore objects;
    private final Map<FileKind, Share> kinds = new EnumMap<>(FileKind.class);
    private final List<Problem> problems = new ArrayList<>();
    private long files;
    private long bytes;
    private long members;
    private long known;
    private long knownBytes;
    private long unreadable;
    private long hidden;
    private boolean complete;

    /// @param objects what the library has already
    public Survey(ObjectStore objects) {
        this.objects = objects;
    }

    /// How far it has come.
    public synchronized Forecast forecast() {
        return new Forecast(kinds, files, bytes, members, known, knownBytes, unreadable, problems, hidden, complete);
    }

    /// Looks at everything under `paths`. Once.
    ///
    /// @param hiddenToo whether hidden files are to be brought in as well
    /// @throws DataBrokerException where there is nothing at one of the paths
    public void look(List<Path> paths, boolean hiddenToo, Progress progress) {
        try (var scratch = new Scratch()) {
            var walk = new SourceWalk(paths, InputStream.nullInputStream(), scratch.folder(), hiddenToo);
            while (walk.hasNext()) {
                progress.checkpoint();
                SourceFile file = walk.next();
                if (!file.folder()) {
                    look(file, scratch.folder());
                }
                countHidden(walk.skipped());
            }
        } catch (IOException e) {
            throw Scratch.unusable(e);
        }
        synchronized (this) {
            complete = true;
        }
    }

    private void look(SourceFile file, Path scratch) {
        count(file.size());
        if (file.problem() != null) {
            reject(file.path(), file.size(), file.problem());
            return;
        }
        try (Blob blob = Blob.of(file.location(), file.size(), scratch)) {
            if (file.size() > 0 && file.size() <= READ_WHOLE && objects.contains(sha256(blob))) {
                countKnown(file.size());
            }
            take(file.path(), blob, scratch, new Expansion(READ_WHOLE * 8, 100_000, 3), 0);
        } catch (IOException | RuntimeException e) {
            reject(file.path(), file.size(), Problems.ofFile(e));
        }
    }

    /// Counts a file or a member of an archive, and what is in it.
    private void take(String path, Blob blob, Path scratch, Expansion expansion, int depth) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        ContentType type = TypeDetector.detect(blob, name);
        if (blob.size() > READ_WHOLE) {
            count(path, blob.size(), type);
            return;
        }
        try (var layers = new Layers(scratch, expansion)) {
            ContentType inner = type.kind() == Kind.COMPRESSED ? layers.peel(blob, name, depth) : type;
            count(path, blob.size(), inner);
            if (inner.kind() == Kind.ARCHIVE) {
                Blob archive = inner == type ? blob : layers.innermost();
                expansion.enter(depth + 1);
                Archive.open(archive, inner.mediaType(), expansion, scratch, new Archive.Visitor() {
                    @Override
                    public void member(String member, Blob content) throws IOException {
                        countMember();
                        take(path + "!/" + member, content, scratch, expansion, depth + 1);
                    }

                    @Override
                    public void rejected(String member, Sentence reason) {
                        countMember();
                        reject(path + "!/" + member, 0, reason);
                    }
                });
            }
        } catch (IOException | RuntimeException e) {
            reject(path, blob.size(), Problems.ofArchive(e));
        }
    }

    private static Digest sha256(Blob blob) throws IOException {
        MessageDigest digest = Digest.newMessageDigest();
        try (InputStream in = new DigestInputStream(blob.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Digest.of(digest.digest());
    }

    private synchronized void count(long size) {
        files++;
        bytes += size;
    }

    private synchronized void countMember() {
        members++;
    }

    private synchronized void countKnown(long size) {
        known++;
        knownBytes += size;
    }

    private synchronized void countHidden(long all) {
        hidden = all;
    }

    private synchronized void count(String path, long size, ContentType type) {
        Sentence refusal = FileKind.of(type) == FileKind.ARCHIVE ? null : FileReaders.refusal(type);
        if (refusal != null) {
            reject(path, size, refusal);
        } else {
            kinds.merge(FileKind.of(type), new Share(1, size), (old, one) -> old.plus(one.bytes()));
        }
    }

    private synchronized void reject(String path, long size, Sentence reason) {
        unreadable++;
        kinds.merge(FileKind.OTHER, new Share(1, size), (old, one) -> old.plus(one.bytes()));
        if (problems.size() < PROBLEMS) {
            problems.add(new Problem(path, reason));
        }
    }
}
