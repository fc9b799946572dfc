package io.databroker.refinery.packaging;

import java.util.Map;
import java.util.TreeMap;

/// One stage of the recorded run, as PROV tells it.
///
/// @param stage its id, such as `near_text`
/// @param parameters as the recipe gave them, by name
/// @param itemsIn items that reached it
/// @param itemsOut items that it kept or changed
/// @param inputDigest of what it read, hexadecimal
/// @param outputDigest of what it left, hexadecimal
public record RunActivity(
        String stage,
        Map<String, Object> parameters,
        long itemsIn,
        long itemsOut,
        String inputDigest,
        String outputDigest) {

    /// The choosing of items for a package, which comes last where there was one.
    public static final String SELECT = "select";

    public RunActivity {
        parameters = new TreeMap<>(parameters);
    }
}
