package io.databroker.desktop.cli;

import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.StageCatalogue;
import io.databroker.refinery.refine.StageParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "recipes",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the built-in recipes, or shows one as YAML.",
            "To make your own: `databroker recipes clean-text > mine.yaml`, edit it, and give the file to --recipe."
        })
final class RecipesCommand implements Runnable {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The recipe to show.")
    private @Nullable String name;

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var output = new Output(spec);
        String asked = name;
        if (asked != null) {
            Recipe recipe = Recipe.named(asked);
            if (json.wanted()) {
                output.json(recipe);
            } else {
                explain(recipe);
                spec.commandLine().getOut().print(recipe.toYaml());
                spec.commandLine().getOut().flush();
            }
            return;
        }
        List<Recipe> recipes = Recipe.BUILT_IN.stream().map(Recipe::named).toList();
        if (json.wanted()) {
            output.json(recipes);
            return;
        }
        for (Recipe recipe : recipes) {
            output.line("@|bold " + recipe.name() + "|@  " + recipe.title());
            output.line("    " + recipe.description());
        }
        output.line("");
        output.line("@|bold Stages|@ that recipes are made of:");
        for (StageCatalogue.Entry entry : StageCatalogue.ENTRIES) {
            output.line("  @|bold " + entry.id() + "|@  " + entry.explanation());
        }
    }

    /// What the recipe's stages do and what can be set of each, as comments before it.
    private void explain(Recipe recipe) {
        var out = spec.commandLine().getOut();
        for (var step : recipe.stages()) {
            StageCatalogue.Entry entry = StageCatalogue.find(step.stage());
            out.println("# " + entry.id() + ": " + entry.explanation());
            for (StageParameter parameter : entry.parameters()) {
                out.println("#   " + parameter.name() + " (" + range(parameter) + "): " + parameter.explanation());
            }
        }
    }

    private static String range(StageParameter parameter) {
        String range =
                switch (parameter) {
                    case StageParameter.Decimal number -> number.min() + " to " + number.max();
                    case StageParameter.Choice choice -> String.join(" | ", choice.allowed());
                    case StageParameter.Texts _ -> "list";
                };
        return range + ", by default " + parameter.byDefault();
    }
}
