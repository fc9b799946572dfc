package io.databroker.refinery.ingest;

import java.util.List;

/// How an import is done.
///
/// @param threads that read files at a time; the result is the same for any number
/// @param limits for each file
/// @param textFields the fields of rows that hold their text, in order of importance; empty to have them found
/// @param hiddenToo whether hidden files and those of operating systems in the folders are taken in as well
/// @param expectedFiles how many files there will be, for the progress; -1 where nobody has counted
public record IngestOptions(
        int threads, Limits limits, List<String> textFields, boolean hiddenToo, long expectedFiles) {

    /// Takes in hidden files as well, however many there are.
    public IngestOptions(int threads, Limits limits, List<String> textFields) {
        this(threads, limits, textFields, true, -1);
    }

    public IngestOptions {
        textFields = List.copyOf(textFields);
    }

    /// `threads` readers, the default limits, text fields found by looking at the rows.
    public static IngestOptions withThreads(int threads) {
        return new IngestOptions(threads, Limits.DEFAULT, List.of());
    }
}
