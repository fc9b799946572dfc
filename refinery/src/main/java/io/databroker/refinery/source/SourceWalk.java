package io.databroker.refinery.source;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every file and folder under the arguments, argument by argument, and inside each in the order of the bytes of
/// their paths.
///
/// The walk goes depth first and holds only the listings of the folders it stands in. A folder's name is
/// compared as if it ended in `/`, which makes the order of the walk that of the whole paths. Hidden files
/// belong to the seller's data like any other. Links to files are read; links to folders are not followed, so
/// no walk can loop; devices, pipes and sockets are not opened. All of these come out as files with a
/// [SourceFile#problem].
public final class SourceWalk implements Iterator<SourceFile> {

    /// The argument that stands for standard input.
    public static final Path STANDARD_INPUT = Path.of("-");

    /// What operating systems leave in folders without hiding it from everybody.
    private static final Set<String> SYSTEM =
            Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "__macosx");

    private final Deque<Node> pending = new ArrayDeque<>();
    private final boolean hiddenToo;
    private long skipped;

    /// A walk over `arguments` that leaves nothing out.
    public SourceWalk(List<Path> arguments, InputStream standardInput, Path scratch) {
        this(arguments, standardInput, scratch, true);
    }

    /// A walk over `arguments`.
    ///
    /// @param scratch folder for what standard input gives, if `-` is among the arguments
    /// @param hiddenToo whether hidden files and folders and those of operating systems come out as well; the
    /// arguments themselves do in any case
    /// @throws DataBrokerException where an argument does not exist
    public SourceWalk(List<Path> arguments, InputStream standardInput, Path scratch, boolean hiddenToo) {
        this.hiddenToo = hiddenToo;
        Set<String> taken = new HashSet<>();
        for (Path argument : arguments) {
            boolean piped = argument.equals(STANDARD_INPUT);
            Path location = piped ? spool(standardInput, scratch) : argument;
            if (!Files.exists(location, LinkOption.NOFOLLOW_LINKS)) {
                throw new DataBrokerException(Sentence.of(
                        "nothing_there",
                        "There is nothing at {file}. Check the spelling of the path.",
                        "file",
                        argument));
            }
            String name = piped ? "stdin" : PathNames.last(location);
            String number = number(name, taken);
            String encoded = piped ? "" : PathNames.lastEncoded(location) + number.replace(" ", "%20");
            pending.addLast(new Node(location, name + number, encoded, Files.isDirectory(location)));
        }
    }

    /// What makes `name` different from those taken; empty where it is.
    private static String number(String name, Set<String> taken) {
        String number = "";
        for (int i = 2; !taken.add(name + number); i++) {
            number = " (" + i + ")";
        }
        return number;
    }

    private static Path spool(InputStream in, Path scratch) {
        try {
            Path file = Files.createTempFile(scratch, "stdin", null);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new DataBrokerException("Standard input could not be read: " + e.getMessage(), e);
        }
    }

    /// How many files and folders were left out so far; what is in the folders is not counted.
    public long skipped() {
        return skipped;
    }

    private static boolean isHidden(Path file) throws IOException {
        return Files.isHidden(file) || SYSTEM.contains(PathNames.last(file).toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean hasNext() {
        return !pending.isEmpty();
    }

    @Override
    public SourceFile next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Node next = pending.removeFirst();
        if (next.descends()) {
            children(next).reversed().forEach(pending::addFirst);
        }
        return next.file();
    }

    private List<Node> children(Node folder) {
        List<Node> children = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder.location)) {
            for (Path child : listing) {
                if (!hiddenToo && isHidden(child)) {
                    skipped++;
                    continue;
                }
                String path = folder.path + "/" + PathNames.last(child);
                String encoded = folder.encoded + "/" + PathNames.lastEncoded(child);
                children.add(new Node(child, path, encoded, Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)));
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of(folder.unreadable());
        }
        children.sort((a, b) -> Arrays.compareUnsigned(a.key(), b.key()));
        return children;
    }

    /// A file or folder still to be visited.
    private record Node(
            Path location,
            String path,
            String encoded,
            boolean folder,
            @Nullable Sentence problem) {

        Node(Path location, String path, String encoded, boolean folder) {
            this(location, path, encoded, folder, null);
        }

        boolean descends() {
            return folder && problem == null;
        }

        byte[] key() {
            return (folder ? path + "/" : path).getBytes(StandardCharsets.UTF_8);
        }

        Node unreadable() {
            return new Node(
                    location,
                    path,
                    encoded,
                    true,
                    Sentence.of("folder_denied", "The folder may not be listed: the system denies access to it."));
        }

        SourceFile file() {
            if (problem != null || folder) {
                return new SourceFile(path, encoded, location, problem == null, 0, 0, problem);
            }
            try {
                var attributes = Files.readAttributes(location, BasicFileAttributes.class);
                long modified =
                        encoded.isEmpty() ? 0 : attributes.lastModifiedTime().toMillis();
                return new SourceFile(
                        path, encoded, location, false, attributes.size(), modified, problemOf(attributes));
            } catch (IOException e) {
                boolean link = !(e instanceof AccessDeniedException) && Files.isSymbolicLink(location);
                Sentence reason = link ? linkProblem(e) : Problems.ofFile(e);
                return new SourceFile(path, encoded, location, false, 0, 0, reason);
            }
        }

        private static Sentence linkProblem(IOException e) {
            return e instanceof NoSuchFileException
                    ? Sentence.of("link_nowhere", "It is a link that leads nowhere.")
                    : Sentence.of("link_circle", "It is a link that leads in a circle, or nowhere.");
        }

        private @Nullable Sentence problemOf(BasicFileAttributes attributes) {
            if (attributes.isDirectory()) {
                return Sentence.of(
                        "link_folder",
                        "It is a link to a folder, and such links are not followed. Point at that folder itself.");
            }
            if (attributes.isOther()) {
                return Sentence.of("no_file", "It is a device, a pipe or a socket, not a file.");
            }
            return Files.isReadable(location) ? null : Problems.ofFile(new AccessDeniedException(location.toString()));
        }
    }
}
