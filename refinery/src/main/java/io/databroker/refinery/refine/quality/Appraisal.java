package io.databroker.refinery.refine.quality;

import io.databroker.model.catalog.Evidence;
import io.databroker.model.catalog.QualityScores;
import java.util.List;
import java.util.Map;

/// What measuring one item gave.
///
/// @param scores calibrated; `relevance` is 1 here, the run fills it in once it knows the whole dataset
/// @param evidence what the scores rest on, costliest first
/// @param measures plain figures for tables and histograms, such as `words`, `width`, `snr_db`
public record Appraisal(QualityScores scores, List<Evidence> evidence, Map<String, Double> measures) {}
