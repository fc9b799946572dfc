package io.databroker.desktop.cli;

import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.packaging.LicenceExpression;
import io.databroker.refinery.packaging.PackageFormat;
import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.packaging.PackagePlan.Card;
import io.databroker.refinery.packaging.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What the seller says about a package. What is not said stands as unknown.
final class CardOptions {

    @Option(
            names = "--license",
            paramLabel = "ID",
            converter = Licence.class,
            description = "SPDX expression or LicenseRef-…; unknown where not given.")
    private @Nullable String license;

    @Option(names = "--license-file", paramLabel = "FILE", description = "The licence's text.")
    private @Nullable Path licenseFile;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of the package.")
    private @Nullable String title;

    @Option(names = "--description", paramLabel = "TEXT", description = "What is in it, in a paragraph.")
    private @Nullable String description;

    @Option(names = "--creator", paramLabel = "NAME", description = "Who sells it.")
    private @Nullable String creator;

    @Option(names = "--tag", paramLabel = "WORD", description = "A keyword; may be given several times.")
    private List<String> tags = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "auto, parquet, jsonl, webdataset or files (default: auto).")
    private PackageFormat format = PackageFormat.AUTO;

    @Option(
            names = "--split",
            paramLabel = "NAME=SHARE",
            description = "A split; may be given several times (default: train=0.9 validation=0.05 test=0.05).")
    private Map<String, Double> splits = new LinkedHashMap<>();

    @Option(names = "--zip", description = "Also write the package as one ZIP file.")
    private boolean zip;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase of the seller's key.")
    private @Nullable Path passphraseFile;

    /// Refuses at once what would be refused after a long run.
    static final class Licence implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            try {
                return LicenceExpression.parse(value).text();
            } catch (DataBrokerException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    PackagePlan plan(String name, LocalDate date) {
        List<Split> parts = splits.isEmpty()
                ? Split.STANDARD
                : splits.entrySet().stream()
                        .map(split -> new Split(split.getKey(), split.getValue()))
                        .toList();
        return PackagePlan.of(name, date)
                .withCard(new Card(
                        title, description, creator, tags, license, licenseFile == null ? null : read(licenseFile)))
                .withOutput(format, parts, zip);
    }

    /// Complains about what is wrong, so that nobody waits for work that cannot end in a package.
    void check() {
        plan("name", LocalDate.EPOCH);
        passphrase();
    }

    char @Nullable [] passphrase() {
        if (passphraseFile == null) {
            return null;
        }
        return read(passphraseFile).lines().findFirst().orElse("").toCharArray();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new DataBrokerException(
                    "The file " + file + " cannot be read: it must be there and be UTF-8 text.", e);
        }
    }
}
