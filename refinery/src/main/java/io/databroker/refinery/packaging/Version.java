package io.databroker.refinery.packaging;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A semantic version of a dataset: PATCH for the same rows, MINOR for rows added, MAJOR for rows changed or
/// removed.
public record Version(int major, int minor, int patch) implements Comparable<Version> {

    /// What a dataset starts with.
    public static final Version FIRST = new Version(1, 0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})");
    private static final Comparator<Version> ORDER = Comparator.comparingInt(Version::major)
            .thenComparingInt(Version::minor)
            .thenComparingInt(Version::patch);

    /// Reads `1.2.0`.
    @JsonCreator
    public static Version of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new DataBrokerException(
                    Sentence.of("no_version", "A version looks like 1.2.0, unlike '{name}'.", "name", text));
        }
        return new Version(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    public Version nextMajor() {
        return new Version(major + 1, 0, 0);
    }

    public Version nextMinor() {
        return new Version(major, minor + 1, 0);
    }

    public Version nextPatch() {
        return new Version(major, minor, patch + 1);
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
