package io.databroker.refinery.store;

import org.jspecify.annotations.Nullable;

/// How far a run has come.
///
/// @param id number of the run in its dataset, from 1
/// @param recipe the recipe as YAML
/// @param program name and version of the program that began it
/// @param input digest of the files that it takes in
/// @param nextOrdinal the first item that is not yet judged
/// @param groupingsDone how many groupings have finished
/// @param report the report as JSON once the run has finished, or null
/// @param decisions digest of the seller's decisions that the report takes into account, or null for none
public record RunState(
        long id,
        String recipe,
        String program,
        Digest input,
        long nextOrdinal,
        int groupingsDone,
        @Nullable String report,
        @Nullable Digest decisions) {

    /// How the last line of the recipe begins where the run looked at a part of the items only.
    public static final String TRIAL = "# a trial on every ";

    /// Whether it looked at a part of the items only.
    public boolean trial() {
        return recipe.contains("\n" + TRIAL);
    }

    public boolean finished() {
        return report != null;
    }
}
