package io.databroker.refinery.ingest;

/// How much of one file is believed. Whatever goes beyond ends as a reason, never as a full heap or an endless
/// wait.
///
/// @param textBytes longest single text, in bytes of UTF-8
/// @param rowBytes longest single row, in bytes
/// @param nesting archives in archives, at most
/// @param members in one file with everything inside it, at most
/// @param expandedBytes that a file may always expand to
/// @param expansion times its own size that a larger file may expand to
public record Limits(int textBytes, int rowBytes, int nesting, int members, long expandedBytes, int expansion) {

    public static final Limits DEFAULT = new Limits(32 << 20, 16 << 20, 5, 200_000, 256L << 20, 100);
}
