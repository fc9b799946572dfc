package io.databroker.refinery;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What the system says went wrong, without the full stop and without the path, which the sentence around it names.
public final class SystemWords {

    private SystemWords() {}

    public static String of(Throwable e) {
        String message =
                switch (e) {
                    case AccessDeniedException _ -> "Permission denied";
                    case NoSuchFileException _ -> "No such file or directory";
                    case FileSystemException system when system.getReason() != null -> system.getReason();
                    default -> e.getMessage();
                };
        if (message == null || message.isBlank()) {
            return "no reason is given";
        }
        String line = message.strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
