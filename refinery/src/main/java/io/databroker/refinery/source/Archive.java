package io.databroker.refinery.source;

import com.github.luben.zstd.ZstdInputStream;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.SystemWords;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/// Opens archives and compressed files. Members are handed out as bytes under a name; the name is text and
/// never becomes a path, so `../../etc/passwd` is a strange name and nothing more.
public final class Archive {

    private static final int MEMORY_KIB = 256 << 10;

    private final Blob blob;
    private final Expansion expansion;
    private final Path scratch;
    private final Visitor visitor;

    private Archive(Blob blob, Expansion expansion, Path scratch, Visitor visitor) {
        this.blob = blob;
        this.expansion = expansion;
        this.scratch = scratch;
        this.visitor = visitor;
    }

    /// Receives the members in their order in the archive.
    public interface Visitor {
        /// A member's bytes, gone when the call returns.
        void member(String name, Blob blob) throws IOException;

        /// A member that cannot be read.
        void rejected(String name, Sentence reason);
    }

    /// Visits every member that is a file.
    ///
    /// @param mediaType of the archive
    /// @throws TooMuchException where it unpacks to more than `expansion` allows
    /// @throws IOException where it is damaged; members visited before are sound
    public static void open(Blob blob, String mediaType, Expansion expansion, Path scratch, Visitor visitor)
            throws IOException {
        var archive = new Archive(blob, expansion, scratch, visitor);
        switch (mediaType) {
            case "application/zip" -> archive.zipOrWhatIsLeftOfIt();
            case "application/x-7z-compressed" -> archive.sevenZip();
            case "application/x-cpio" -> archive.stream(ArchiveStreamFactory.CPIO);
            case "application/x-archive" -> archive.stream(ArchiveStreamFactory.AR);
            case "application/x-arj" -> archive.stream(ArchiveStreamFactory.ARJ);
            case String _ -> archive.stream(ArchiveStreamFactory.TAR);
        }
    }

    /// A ZIP archive without its directory, which is at the end, is read from the start as far as it goes.
    private void zipOrWhatIsLeftOfIt() throws IOException {
        ZipFile opened;
        try {
            opened = ZipFile.builder().setPath(blob.path()).get();
        } catch (IOException | RuntimeException noDirectory) {
            stream(ArchiveStreamFactory.ZIP);
            return;
        }
        try (opened) {
            zip(opened);
        }
    }

    private void zip(ZipFile zip) throws IOException {
        Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                reject(entry, Sentence.of("member_encrypted", "The member is encrypted."));
            } else if (!zip.canReadEntryData(entry)) {
                reject(entry, Sentence.of("member_packing", "The member is packed in a way that is not known here."));
            } else if (!entry.isDirectory()) {
                visit(entry, () -> checked(zip, entry));
            }
        }
    }

    /// The member's bytes, whose end fails where they are not those that the directory promises.
    private static InputStream checked(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        return new FilterInputStream(zip.getInputStream(entry)) {
            private final CRC32 crc = new CRC32();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                if (n > 0) {
                    crc.update(buffer, offset, n);
                } else if (n < 0 && crc.getValue() != entry.getCrc()) {
                    throw new UnusableException(
                            Sentence.of("member_checksum", "The member is damaged: its checksum is another."), null);
                }
                return n;
            }
        };
    }

    private void sevenZip() throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(blob.path())
                .setMaxMemoryLimitKiB(MEMORY_KIB)
                .get()) {
            SevenZArchiveEntry entry = archive.getNextEntry();
            while (entry != null) {
                SevenZArchiveEntry current = entry;
                if (!current.isDirectory()) {
                    visit(current, () -> archive.getInputStream(current));
                }
                entry = archive.getNextEntry();
            }
        } catch (PasswordRequiredException e) {
            throw new UnusableException(
                    Sentence.of("archive_encrypted", "The archive cannot be opened: it is encrypted."), e);
        }
    }

    private void stream(String format) throws IOException {
        try (ArchiveInputStream<? extends ArchiveEntry> in =
                new ArchiveStreamFactory().createArchiveInputStream(format, blob.open())) {
            ArchiveEntry entry = in.getNextEntry();
            while (entry != null) {
                if (!entry.isDirectory()) {
                    visitInStream(entry, in);
                }
                entry = in.getNextEntry();
            }
        } catch (ArchiveException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// What goes wrong in the middle of a stream ends the archive.
    private void visitInStream(ArchiveEntry entry, ArchiveInputStream<?> in) throws IOException {
        expansion.countMember();
        try (Blob member = spool(entry, in)) {
            visitor.member(name(entry), member);
        }
    }

    private Blob spool(ArchiveEntry entry, InputStream in) throws IOException {
        try {
            return Blob.spool(expansion.count(in), scratch);
        } catch (TooMuchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            visitor.rejected(name(entry), Problems.ofMember(e));
            throw new UnusableException(
                    Sentence.of("archive_breaks_off", "The archive breaks off at {member}.", "member", name(entry)), e);
        }
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private void visit(ArchiveEntry entry, Opening opening) throws IOException {
        expansion.countMember();
        Blob member;
        try (InputStream in = opening.open()) {
            member = Blob.spool(expansion.count(in), scratch);
        } catch (TooMuchException | PasswordRequiredException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            visitor.rejected(name(entry), Problems.ofMember(e));
            return;
        }
        try (member) {
            visitor.member(name(entry), member);
        }
    }

    private void reject(ArchiveEntry entry, Sentence reason) throws IOException {
        expansion.countMember();
        visitor.rejected(name(entry), reason);
    }

    /// Control characters end a database's text and steer terminals, so their pictures are shown.
    private static String name(ArchiveEntry entry) {
        String name = entry.getName();
        if (name == null) {
            return "";
        }
        var shown = new StringBuilder(name.length());
        name.chars().forEach(c -> shown.append((char) (c < ' ' ? '␀' + c : c >= 0x7F && c < 0xA0 ? '␡' : c)));
        return shown.toString();
    }

    /// What a compressed file holds.
    ///
    /// @throws TooMuchException where that is more than `expansion` allows
    /// @throws IOException where it is damaged
    public static Blob inflate(Blob blob, String mediaType, Expansion expansion, Path scratch) throws IOException {
        expansion.countMember();
        try (InputStream packed = new BufferedInputStream(blob.open(), 1 << 16);
                InputStream in = decompressor(packed, mediaType)) {
            return Blob.spool(expansion.count(in), scratch);
        } catch (CompressorException | RuntimeException e) {
            throw new IOException(SystemWords.of(e), e);
        }
    }

    private static InputStream decompressor(InputStream packed, String mediaType)
            throws CompressorException, IOException {
        String subtype = mediaType.substring(mediaType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (subtype.equals("zstd")) {
            return new ZstdInputStream(packed);
        }
        String name =
                switch (subtype) {
                    case "x-bzip2", "x-bzip" -> CompressorStreamFactory.BZIP2;
                    case "x-xz" -> CompressorStreamFactory.XZ;
                    case "x-lzma" -> CompressorStreamFactory.LZMA;
                    case "x-compress" -> CompressorStreamFactory.Z;
                    case "x-snappy-framed" -> CompressorStreamFactory.SNAPPY_FRAMED;
                    case String _ -> CompressorStreamFactory.GZIP;
                };
        return new CompressorStreamFactory(true, MEMORY_KIB).createCompressorInputStream(name, packed);
    }
}
