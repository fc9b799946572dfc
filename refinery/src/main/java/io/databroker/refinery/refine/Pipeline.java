package io.databroker.refinery.refine;

import java.util.ArrayList;
import java.util.List;

/// A recipe brought to life: its stages in order, and its groupings in order behind them.
///
/// @param recipe that it was made from
/// @param stages item-wise
/// @param groupings comparing
public record Pipeline(Recipe recipe, List<Stage> stages, List<Grouping> groupings) {

    public Pipeline {
        stages = List.copyOf(stages);
        groupings = List.copyOf(groupings);
    }

    /// Makes every step of the recipe.
    ///
    /// @param sample of the dataset, for stages that have to know the whole before they judge a part
    /// @throws io.databroker.refinery.DataBrokerException for a stage or a parameter that does not exist
    public static Pipeline of(Recipe recipe, Sample sample) {
        var stages = new ArrayList<Stage>();
        var groupings = new ArrayList<Grouping>();
        for (Parameters step : recipe.stages()) {
            switch (StageCatalogue.find(step.stage())) {
                case StageCatalogue.ItemWise entry -> stages.add(entry.maker().apply(step, sample));
                case StageCatalogue.Comparing entry ->
                    groupings.add(entry.maker().apply(step));
            }
        }
        return new Pipeline(recipe, stages, groupings);
    }
}
