package io.databroker.desktop.library;

import io.databroker.refinery.packaging.PackageFormat;
import java.util.List;

/// A package that is being thought out, just as it was typed, so that nothing of it is ever lost.
///
/// @param run whose items it takes
/// @param name of the folder
/// @param parts the splits
/// @param tags separated by commas
/// @param folder below which it is written
public record PackageDraft(
        long run,
        String name,
        List<Part> parts,
        PackageFormat format,
        boolean zip,
        String title,
        String description,
        String creator,
        String tags,
        String licence,
        String licenceText,
        String folder) {

    public PackageDraft {
        parts = List.copyOf(parts);
    }

    /// A split as it was typed.
    ///
    /// @param percent of the rows
    public record Part(String name, String percent) {}
}
