package io.databroker.refinery.source;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.SystemWords;
import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// What is wrong with a file, an archive or a member, from the exception that came up while it was read.
public final class Problems {

    private Problems() {}

    /// Why a file of the seller's cannot be read.
    public static Sentence ofFile(Exception e) {
        return switch (e) {
            case NoSuchFileException _ -> Sentence.of("file_gone", "The file is no longer there.");
            case AccessDeniedException _ ->
                Sentence.of("file_denied", "The file may not be read: the system denies access.");
            case UnusableException known -> known.sentence();
            default ->
                Sentence.of("file_unreadable", "The file cannot be read: {detail}.", "detail", SystemWords.of(e));
        };
    }

    /// Why an archive cannot be opened.
    public static Sentence ofArchive(Exception e) {
        return switch (e) {
            case UnusableException known -> known.sentence();
            case EOFException _ -> Sentence.of("archive_cut_short", "The archive cannot be opened: it breaks off.");
            default ->
                Sentence.of(
                        "archive_unreadable", "The archive cannot be opened: {detail}.", "detail", SystemWords.of(e));
        };
    }

    /// Why a member of an archive cannot be read.
    static Sentence ofMember(Exception e) {
        return switch (e) {
            case UnusableException known -> known.sentence();
            case EOFException _ -> Sentence.of("member_cut_short", "The member is damaged: it breaks off.");
            default -> Sentence.of("member_damaged", "The member is damaged: {detail}.", "detail", SystemWords.of(e));
        };
    }

    /// Why what is in a file or a member cannot be read.
    public static Sentence ofContent(Exception e) {
        return switch (e) {
            case UnusableException known -> known.sentence();
            case EOFException _ -> Sentence.of("content_cut_short", "It cannot be read: it breaks off.");
            default -> Sentence.of("content_unreadable", "It cannot be read: {detail}.", "detail", SystemWords.of(e));
        };
    }
}
