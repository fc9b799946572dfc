package io.databroker.model.catalog;

/// One language of a text. A mixed text has several shares, largest first; they add up to at most 1.
///
/// @param code ISO 639-1, or `und` where nothing can be said with confidence
/// @param share part of the letters written in it, in [0, 1]
/// @param confidence calibrated probability that `code` is right for that part, in [0, 1]
public record LanguageShare(String code, double share, double confidence) {

    /// The code of an undetermined language (ISO 639-2).
    public static final String UNDETERMINED = "und";
}
