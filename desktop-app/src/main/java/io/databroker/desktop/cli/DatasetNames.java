package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names that datasets and their packages can bear: lower-case letters, digits, `.`, `_` and `-`.
final class DatasetNames {

    private DatasetNames() {}

    /// The name that was asked for, or one made from the first path.
    static String choose(@Nullable String asked, List<Path> paths) {
        if (asked != null) {
            if (!isFit(asked)) {
                throw new DataBrokerException(
                        "A name is made of lower-case letters, digits, '.', '_' and '-', and starts"
                                + " with a letter or digit. '" + asked + "' is not; '" + made(asked) + "' would be.");
            }
            return asked;
        }
        Path first = paths.getFirst().toAbsolutePath().normalize().getFileName();
        return made(first == null ? "dataset" : first.toString());
    }

    /// The name of a dataset's packages: its own, as far as a package can bear it.
    static String ofPackage(String dataset) {
        return isFit(dataset) ? dataset : made(dataset);
    }

    private static boolean isFit(String name) {
        return name.matches("[a-z0-9][a-z0-9._-]{0,99}") && !name.contains("..");
    }

    private static String made(String from) {
        String plain = Normalizer.normalize(from, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
        return plain.isEmpty() ? "dataset" : plain.substring(0, Math.min(100, plain.length()));
    }
}
