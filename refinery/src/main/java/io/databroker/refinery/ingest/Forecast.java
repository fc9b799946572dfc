package io.databroker.refinery.ingest;

import io.databroker.model.catalog.Sentence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What an import will find, as far as a survey has come.
///
/// @param kinds what the files are, members of archives included; kinds without files are left out
/// @param files that the seller points at
/// @param bytes that these have
/// @param members files in archives that were looked into
/// @param known of the files, those whose very bytes the library has already
/// @param knownBytes that these have
/// @param unreadable files and members that will be rejected, as far as a first look can tell
/// @param problems the first thousand of these
/// @param hidden files and folders that are left out because they are hidden
/// @param complete whether everything has been looked at
public record Forecast(
        Map<FileKind, Share> kinds,
        long files,
        long bytes,
        long members,
        long known,
        long knownBytes,
        long unreadable,
        List<Problem> problems,
        long hidden,
        boolean complete) {

    /// Before anything has been looked at.
    public static final Forecast NOTHING = new Forecast(Map.of(), 0, 0, 0, 0, 0, 0, List.of(), 0, false);

    /// A number of files and the bytes that they have.
    public record Share(long files, long bytes) {
        Share plus(long moreBytes) {
            return new Share(files + 1, bytes + moreBytes);
        }
    }

    /// A file that will be rejected.
    ///
    /// @param path with the path of the member behind `!/`
    public record Problem(String path, Sentence reason) {}

    public Forecast {
        var inOrder = new EnumMap<FileKind, Share>(FileKind.class);
        inOrder.putAll(kinds);
        kinds = Collections.unmodifiableMap(inOrder);
        problems = List.copyOf(problems);
    }

    /// Room that the import may take at most, in bytes: that of everything new, and a little for the catalog.
    public long room() {
        return (long) ((bytes - knownBytes) * 1.05) + files * 1024;
    }
}
