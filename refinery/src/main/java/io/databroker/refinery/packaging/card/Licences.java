package io.databroker.refinery.packaging.card;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the licence's identifier tells by itself.
final class Licences {

    private static final Set<String> HUGGING_FACE = Set.of(
            "apache-2.0",
            "mit",
            "cc0-1.0",
            "cc-by-4.0",
            "cc-by-3.0",
            "cc-by-sa-4.0",
            "cc-by-sa-3.0",
            "cc-by-nc-4.0",
            "cc-by-nd-4.0",
            "cc-by-nc-nd-4.0",
            "cc-by-nc-sa-4.0",
            "bsd-2-clause",
            "bsd-3-clause",
            "gpl-3.0",
            "lgpl-3.0",
            "agpl-3.0",
            "mpl-2.0",
            "odbl",
            "odc-by",
            "pddl",
            "unlicense");

    private Licences() {}

    /// A page about the licence; `LICENSE.md` in the package for one that SPDX does not list.
    static String url(@Nullable String licence) {
        return licence == null || licence.contains("LicenseRef-") || licence.contains(" ")
                ? "LICENSE.md"
                : "https://spdx.org/licenses/" + licence.replace("+", "") + ".html";
    }

    /// The licence as dataset cards of Hugging Face name it.
    static String huggingFace(@Nullable String licence) {
        if (licence == null) {
            return "unknown";
        }
        String code = licence.toLowerCase(Locale.ROOT);
        return HUGGING_FACE.contains(code) ? code : "other";
    }
}
