package io.databroker.refinery.refine;

import java.util.ArrayList;
import java.util.List;

/// A recipe brought to life: its stages in order, and its groupings in order behind them.
///
/// @param stages item-wise
/// @param comparisons groupings, each with the place where it stands among the stages
public record Pipeline(List<Stage> stages, List<Comparison> comparisons) {

    public Pipeline {
        stages = List.copyOf(stages);
        comparisons = List.copyOf(comparisons);
    }

    /// A grouping in its place: it draws its sketch of an item as the stages before it left that item, so that
    /// one that stands before a redaction still sees the names by which records differ.
    ///
    /// @param behind how many stages come before
    /// @param grouping itself
    public record Comparison(int behind, Grouping grouping) {}

    /// Makes every step of the recipe.
    ///
    /// @param sample of the dataset, for stages that have to know the whole before they judge a part
    /// @throws io.databroker.refinery.DataBrokerException for a stage or a parameter that does not exist
    public static Pipeline of(Recipe recipe, Sample sample) {
        var stages = new ArrayList<Stage>();
        var comparisons = new ArrayList<Comparison>();
        for (Parameters step : recipe.stages()) {
            switch (StageCatalogue.find(step.stage())) {
                case StageCatalogue.ItemWise entry -> stages.add(entry.maker().apply(step, sample));
                case StageCatalogue.Comparing entry ->
                    comparisons.add(new Comparison(stages.size(), entry.maker().apply(step)));
            }
        }
        return new Pipeline(stages, comparisons);
    }
}
