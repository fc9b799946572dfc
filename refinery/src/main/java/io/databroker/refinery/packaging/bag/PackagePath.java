package io.databroker.refinery.packaging.bag;

import java.util.regex.Pattern;

/// Paths inside a package: relative, with `/` between plain names.
public final class PackagePath {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}");

    private PackagePath() {}

    /// Whether `path` can lead nowhere but into the package: no `..`, no root, no drive, no odd characters.
    public static boolean isSafe(String path) {
        for (String name : path.split("/", -1)) {
            if (!NAME.matcher(name).matches()) {
                return false;
            }
        }
        return true;
    }
}
