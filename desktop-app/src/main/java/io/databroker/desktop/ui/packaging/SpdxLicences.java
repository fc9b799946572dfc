package io.databroker.desktop.ui.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The licences of the SPDX list that data is sold under, to be searched by identifier and name.
final class SpdxLicences {

    /// One licence.
    ///
    /// @param id SPDX identifier
    record Licence(String id, String name) {}

    private static final List<Licence> ALL = read();

    private SpdxLicences() {}

    /// Licences that hold every word of the query in identifier or name, in the list's order.
    static List<Licence> matching(String query, int most) {
        String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return ALL.stream()
                .filter(licence -> {
                    String text = (licence.id() + " " + licence.name()).toLowerCase(Locale.ROOT);
                    return List.of(words).stream().allMatch(text::contains);
                })
                .limit(most)
                .toList();
    }

    private static List<Licence> read() {
        try (InputStream in = Objects.requireNonNull(SpdxLicences.class.getResourceAsStream("licences.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("|"))
                    .map(line ->
                            new Licence(line.substring(0, line.indexOf('|')), line.substring(line.indexOf('|') + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of licences is part of the program", e);
        }
    }
}
