package io.databroker.refinery.packaging;

import io.databroker.refinery.DataBrokerException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the seller wants the package to be. Whatever is null or empty is written as unknown, never guessed.
///
/// @param name lower-case letters, digits, `.`, `_` and `-`, such as `acme-support`
/// @param version null to compute it from the difference to `previous`
/// @param previous the package before this one (folder or ZIP), or null for the first
/// @param title null to use the name
/// @param description null where there is none
/// @param creator who sells, or null
/// @param tags keywords
/// @param licence SPDX expression or `LicenseRef-…`, or null
/// @param licenceText the full text, or null
/// @param date of publication; the only time in the package
/// @param format layout of the rows
/// @param splits their shares add up to 1
/// @param zip whether a ZIP is written beside the folder
public record PackagePlan(
        String name,
        @Nullable Version version,
        @Nullable Path previous,
        @Nullable String title,
        @Nullable String description,
        @Nullable String creator,
        List<String> tags,
        @Nullable String licence,
        @Nullable String licenceText,
        LocalDate date,
        PackageFormat format,
        List<Split> splits,
        boolean zip) {

    /// What stands wherever nothing is known.
    public static final String UNKNOWN = "unknown";

    public PackagePlan {
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,99}") || name.contains("..")) {
            throw new DataBrokerException("A package's name is made of lower-case letters, digits, '.', '_' and '-',"
                    + " and starts with a letter or digit, unlike '" + name + "'.");
        }
        tags = List.copyOf(tags);
        splits = Split.checked(splits);
    }

    /// A first version with everything at its default and nothing known.
    public static PackagePlan of(String name, LocalDate date) {
        return new PackagePlan(
                name,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                date,
                PackageFormat.AUTO,
                Split.STANDARD,
                false);
    }

    public PackagePlan withVersion(@Nullable Version newVersion, @Nullable Path newPrevious) {
        return new PackagePlan(
                name,
                newVersion,
                newPrevious,
                title,
                description,
                creator,
                tags,
                licence,
                licenceText,
                date,
                format,
                splits,
                zip);
    }

    public PackagePlan withLayout(PackageFormat newFormat, List<Split> newSplits, boolean newZip) {
        return new PackagePlan(
                name,
                version,
                previous,
                title,
                description,
                creator,
                tags,
                licence,
                licenceText,
                date,
                newFormat,
                newSplits,
                newZip);
    }

    public PackagePlan withCard(
            @Nullable String newTitle,
            @Nullable String newDescription,
            @Nullable String newCreator,
            List<String> newTags) {
        return new PackagePlan(
                name,
                version,
                previous,
                newTitle,
                newDescription,
                newCreator,
                newTags,
                licence,
                licenceText,
                date,
                format,
                splits,
                zip);
    }

    public PackagePlan withLicence(@Nullable String newLicence, @Nullable String newText) {
        return new PackagePlan(
                name,
                version,
                previous,
                title,
                description,
                creator,
                tags,
                newLicence,
                newText,
                date,
                format,
                splits,
                zip);
    }

    /// The title, or the name where there is none.
    public String shownTitle() {
        return title == null ? name : title;
    }

    /// `value`, or `unknown` for null.
    public static String orUnknown(@Nullable String value) {
        return value == null || value.isBlank() ? UNKNOWN : value;
    }
}
