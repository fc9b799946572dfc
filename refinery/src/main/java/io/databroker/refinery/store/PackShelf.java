package io.databroker.refinery.store;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.store.Frame.Kind;
import io.databroker.refinery.store.PackFooter.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// All packs of a store and what is in them. Safe for use by many threads.
final class PackShelf implements AutoCloseable {

    private static final int OPEN_FILES = 200;

    private final List<Pack> packs = new ArrayList<>();
    private final Set<Integer> lost = new HashSet<>();
    private final ArrayDeque<Pack> opened = new ArrayDeque<>();
    private final Set<Integer> condemned = ConcurrentHashMap.newKeySet();
    private volatile @Nullable DigestSet claimed;
    private final ChunkIndex index = new ChunkIndex();

    /// A frame in a pack, with its head as it is on disk.
    record Location(Pack pack, int offset, byte[] head, Frame frame) {}

    synchronized Pack add(Path path) {
        var pack = new Pack(packs.size(), path);
        packs.add(pack);
        return pack;
    }

    void addFrames(Pack pack, List<Entry> entries) {
        for (Entry entry : entries) {
            index.add(entry.digest(), pack.id(), entry.offset());
        }
    }

    void addFrame(Pack pack, Digest digest, int offset) {
        index.add(digest, pack.id(), offset);
    }

    /// Forgets everything in a pack that could not be written.
    synchronized void lose(Pack pack) {
        lost.add(pack.id());
    }

    synchronized List<Pack> packs() {
        return packs.stream().filter(pack -> !lost.contains(pack.id())).toList();
    }

    /// From now on, keeps in mind what is claimed, until [#pardonAll].
    void watchClaims() {
        claimed = new DigestSet();
    }

    boolean isWatched() {
        return claimed != null;
    }

    /// Whether somebody has claimed that frame.
    boolean isClaimed(Digest digest) {
        DigestSet watched = claimed;
        return watched != null && watched.contains(digest);
    }

    /// Readers find what is in the pack for as long as it is there, but nobody can claim it.
    void condemn(Pack pack) {
        condemned.add(pack.id());
    }

    void pardon(Pack pack) {
        condemned.remove(pack.id());
    }

    /// Ends what [#watchClaims] and [#condemn] began.
    void pardonAll() {
        condemned.clear();
        claimed = null;
    }

    /// Whether a frame that is to be stored is there already and stays. It is kept in mind first and looked for
    /// then; who condemns a pack and looks at the claims then sees it, or it is not found in that pack.
    boolean claim(Digest digest) {
        DigestSet watched = claimed;
        if (watched != null) {
            watched.add(digest);
        }
        return locate(digest, condemned).isPresent();
    }

    /// The frame with this digest, if it is in any pack.
    Optional<Location> locate(Digest digest) {
        return locate(digest, Set.of());
    }

    private Optional<Location> locate(Digest digest, Set<Integer> except) {
        for (long place : index.candidates(digest)) {
            int id = (int) (place >> Integer.SIZE);
            Optional<Pack> pack = except.contains(id) ? Optional.empty() : present(id);
            Optional<Location> location = pack.flatMap(found -> head(found, (int) place))
                    .filter(found -> found.frame().digest().equals(digest));
            if (location.isPresent()) {
                return location;
            }
        }
        return Optional.empty();
    }

    private synchronized Optional<Pack> present(int id) {
        return lost.contains(id) ? Optional.empty() : Optional.of(packs.get(id));
    }

    private Optional<Location> head(Pack pack, int offset) {
        var head = new byte[Frame.HEAD];
        try {
            read(pack, ByteBuffer.wrap(head), offset);
        } catch (DataBrokerException e) {
            return Optional.empty();
        }
        return Frame.parse(head, 0).map(frame -> new Location(pack, offset, head, frame));
    }

    /// Whether the pack is still in use.
    synchronized boolean holds(Pack pack) {
        return !lost.contains(pack.id());
    }

    /// Whether the frame at that place is the list of an object's chunks.
    boolean isList(Pack pack, int offset) {
        return head(pack, offset)
                .filter(location -> location.frame().kind() == Kind.LIST)
                .isPresent();
    }

    /// Fills `target` from a pack.
    void read(Pack pack, ByteBuffer target, long position) {
        try {
            if (pack.read(target, position)) {
                keepOpen(pack);
            }
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "pack_unreadable",
                            "The pack {file} cannot be read: {detail}. Run a verification to see what is affected.",
                            "file",
                            pack.path(),
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    private synchronized void keepOpen(Pack pack) throws IOException {
        opened.addLast(pack);
        if (opened.size() > OPEN_FILES) {
            opened.removeFirst().close();
        }
    }

    @Override
    public void close() {
        for (Pack pack : packs()) {
            try {
                pack.close();
            } catch (IOException e) {
                throw new DataBrokerException("The pack " + pack.path() + " cannot be closed: " + e.getMessage(), e);
            }
        }
    }
}
