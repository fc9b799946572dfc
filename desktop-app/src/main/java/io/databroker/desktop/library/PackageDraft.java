package io.databroker.desktop.library;

import io.databroker.refinery.packaging.PackageFormat;
import io.databroker.refinery.packaging.Selection;
import java.util.List;

/// A package that is being thought out, just as it was typed, so that nothing of it is ever lost.
///
/// @param run whose items it takes
/// @param name of the folder
/// @param parts the splits
/// @param tags separated by commas
/// @param folder below which it is written
/// @param selection conditions on what goes in, without the sample
/// @param sample how many items are drawn by lot, empty for all
/// @param seed of the lots
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
        String folder,
        Selection selection,
        String sample,
        String seed) {

    /// A draft that an earlier version of the program saved has no selection.
    @SuppressWarnings("ConstantValue") // JSON leaves out what is not there
    public PackageDraft {
        parts = List.copyOf(parts);
        selection = selection == null ? Selection.ALL : selection;
        sample = sample == null ? "" : sample;
        seed = seed == null ? "0" : seed;
    }

    /// A split as it was typed.
    ///
    /// @param percent of the rows
    public record Part(String name, String percent) {}
}
