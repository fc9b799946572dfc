package io.databroker.refinery.refine.compliance.licences;

import java.util.Arrays;

/// A text in lower case with every run of white space and comment signs as one blank, and the way back.
///
/// @param text the plain form
/// @param origins for each character of it, its position in the original; one more for the end
record Plain(String text, int[] origins) {

    static Plain of(String original) {
        var plain = new StringBuilder(original.length());
        int[] origins = new int[original.length() + 1];
        boolean lineStart = true;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            boolean comment = lineStart && "*#/;%-!".indexOf(c) >= 0;
            lineStart = c == '\n' || (lineStart && (comment || Character.isWhitespace(c)));
            if (Character.isWhitespace(c) || comment) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                    origins[plain.length()] = i;
                    plain.append(' ');
                }
            } else {
                origins[plain.length()] = i;
                plain.append(Character.toLowerCase(c));
            }
        }
        origins[plain.length()] = original.length();
        return new Plain(plain.toString(), Arrays.copyOf(origins, plain.length() + 1));
    }

    /// Where the stretch [start, end) of the plain form begins in the original.
    int start(int start) {
        return origins[start];
    }

    /// Where it ends there.
    int end(int end) {
        return end == 0 ? 0 : origins[end - 1] + 1;
    }
}
