package io.databroker.desktop.ui.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What the headers of sounds and films say, as people read it.
final class Tags {

    /// What players need to know and people do not.
    private static final Set<String> DULL =
            Set.of("major_brand", "minor_version", "compatible_brands", "encoder", "handler_name", "vendor_id");

    private Tags() {}

    /// The tags that tell something of the content.
    static Map<String, String> shown(Map<String, String> tags) {
        var shown = new LinkedHashMap<String, String>();
        tags.forEach((name, value) -> {
            if (!DULL.contains(name)) {
                shown.put(FacetWords.plain(name), value);
            }
        });
        return shown;
    }
}
