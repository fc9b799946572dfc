package io.databroker.refinery.packaging;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The result of checking a package.
///
/// @param valid whether every step passed
/// @param name of the dataset, `unknown` where the package does not tell
/// @param version of the dataset, `unknown` where the package does not tell
/// @param keyId SHA-256 of the seller's public key that signed; null where no signature holds
/// @param files how many files were read
/// @param bytes how many bytes were read
/// @param rows how many rows were counted again
/// @param steps in the order in which they were taken
/// @param problems everything that is wrong, each with the file that it is about
public record Certificate(
        boolean valid,
        String name,
        String version,
        @Nullable String keyId,
        long files,
        long bytes,
        long rows,
        List<Step> steps,
        List<Problem> problems) {

    public Certificate {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
    }

    /// One step of the check.
    ///
    /// @param name `signature`, `files`, `documents` or `rows`
    /// @param outcome passed, failed, or skipped because a step before it failed
    public record Step(String name, Outcome outcome) {}

    public enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    /// Something wrong.
    ///
    /// @param path of the file in the package
    /// @param message what is wrong with it, a sentence without its subject's name
    public record Problem(String path, String message) {}

    /// The certificate for people.
    public String toText() {
        var text = new StringBuilder();
        text.append(valid ? "VALID      " : "REFUSED    ");
        text.append(name).append(' ').append(version).append('\n');
        text.append("key        ").append(keyId == null ? "none" : keyId).append('\n');
        text.append(String.format(Locale.ROOT, "read       %,d files, %,d bytes, %,d rows\n", files, bytes, rows));
        for (Step step : steps) {
            String outcome =
                    switch (step.outcome()) {
                        case PASSED -> "ok";
                        case FAILED -> "FAILED";
                        case SKIPPED -> "skipped";
                    };
            text.append("%-11s%s\n".formatted(step.name(), outcome));
        }
        for (Problem problem : problems) {
            text.append("- ")
                    .append(problem.path())
                    .append(": ")
                    .append(problem.message())
                    .append('\n');
        }
        return text.toString();
    }
}
