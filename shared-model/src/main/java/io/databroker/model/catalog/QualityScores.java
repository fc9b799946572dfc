package io.databroker.model.catalog;

/// The six scores of an item or, as means, of a dataset. Each is a calibrated probability in [0, 1] that a careful
/// reader would find no fault of that kind.
///
/// @param completeness nothing that belongs there is missing: text not cut off, values present, media decode whole
/// @param clarity free of noise, corruption, blur, repetition and boilerplate
/// @param relevance belongs to the domains that the seller named or, where none is named, to the rest of the
/// dataset
/// @param formatValidity the bytes are what their type and name say, without parse errors
/// @param metadataQuality titles, dates, tags, column names and the like are present and informative
/// @param overall the probability that the item is worth keeping, all of the above considered
public record QualityScores(
        double completeness,
        double clarity,
        double relevance,
        double formatValidity,
        double metadataQuality,
        double overall) {

    /// The score of an item that could not be read at all.
    public static final QualityScores NONE = new QualityScores(0, 0, 0, 0, 0, 0);

    /// These scores with another relevance, and an overall score that takes it into account.
    public QualityScores withRelevance(double value, double newOverall) {
        return new QualityScores(completeness, clarity, value, formatValidity, metadataQuality, newOverall);
    }
}
