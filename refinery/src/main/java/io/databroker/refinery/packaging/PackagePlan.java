package io.databroker.refinery.packaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the seller wants the package to be. Whatever is null or empty is written as unknown, never guessed. As JSON
/// it is flat.
///
/// @param name lower-case letters, digits, `.`, `_` and `-`, such as `acme-support`
/// @param version null to compute it from the difference to `previous`
/// @param previous the package before this one (folder or ZIP), or null for the first
/// @param card what people read of it
/// @param date of publication; the only time in the package
/// @param output in which form it is written
/// @param selection which of the items that the run kept it takes, or null for all of them
public record PackagePlan(
        String name,
        @Nullable Version version,
        @Nullable Path previous,
        @JsonUnwrapped Card card,
        LocalDate date,
        @JsonUnwrapped Output output,
        @Nullable Selection selection) {

    /// What stands wherever nothing is known.
    public static final String UNKNOWN = "unknown";

    /// What people read of a package.
    ///
    /// @param title null to use the name
    /// @param description null where there is none
    /// @param creator who sells, or null
    /// @param tags keywords
    /// @param licence SPDX expression or `LicenseRef-…`, or null
    /// @param licenceText the full text, or null
    public record Card(
            @Nullable String title,
            @Nullable String description,
            @Nullable String creator,
            List<String> tags,
            @Nullable String licence,
            @Nullable String licenceText) {

        /// Nothing is known.
        public static final Card BLANK = new Card(null, null, null, List.of(), null, null);

        public Card {
            tags = List.copyOf(tags);
        }

        /// The same with the licence in its canonical spelling.
        ///
        /// @throws DataBrokerException where the licence is no SPDX expression
        Card checked() {
            return licence == null
                    ? this
                    : new Card(
                            title,
                            description,
                            creator,
                            tags,
                            LicenceExpression.parse(licence).text(),
                            licenceText);
        }
    }

    /// In which form a package is written.
    ///
    /// @param format layout of the rows
    /// @param splits their shares add up to 1
    /// @param zip whether a ZIP is written beside the folder
    public record Output(PackageFormat format, List<Split> splits, boolean zip) {

        static final Output STANDARD = new Output(PackageFormat.AUTO, Split.STANDARD, false);

        public Output {
            splits = Split.checked(splits);
        }
    }

    public PackagePlan {
        selection = selection == null || selection.isAll() ? null : selection;
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,99}") || name.contains("..")) {
            throw new DataBrokerException(Sentence.of(
                    "package_name",
                    "A package's name is made of lower-case letters, digits, '.', '_' and '-', and starts with a"
                            + " letter or digit, unlike '{name}'.",
                    "name",
                    name));
        }
    }

    /// A first version with everything at its default and nothing known.
    public static PackagePlan of(String name, LocalDate date) {
        return new PackagePlan(name, null, null, Card.BLANK, date, Output.STANDARD, null);
    }

    public PackagePlan withVersion(@Nullable Version newVersion, @Nullable Path newPrevious) {
        return new PackagePlan(name, newVersion, newPrevious, card, date, output, selection);
    }

    public PackagePlan withCard(Card newCard) {
        return new PackagePlan(name, version, previous, newCard, date, output, selection);
    }

    public PackagePlan withOutput(PackageFormat format, List<Split> splits, boolean zip) {
        return new PackagePlan(name, version, previous, card, date, new Output(format, splits, zip), selection);
    }

    public PackagePlan withSelection(Selection chosen) {
        return new PackagePlan(name, version, previous, card, date, output, chosen);
    }

    /// The title, or the name where there is none.
    public String shownTitle() {
        return card.title() == null ? name : card.title();
    }

    /// `value`, or `unknown` for null.
    public static String orUnknown(@Nullable String value) {
        return value == null || value.isBlank() ? UNKNOWN : value;
    }
}
