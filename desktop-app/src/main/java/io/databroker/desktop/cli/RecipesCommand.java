package io.databroker.desktop.cli;

import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.StageCatalogue;
import io.databroker.refinery.refine.StageParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "recipes",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the built-in recipes, or shows one as YAML.",
            "To make your own: `databroker recipes clean-text > mine.yaml`, edit it, and give the file to --recipe."
        })
final class RecipesCommand implements Runnable {

    private static final int COMMENT_WIDTH = 100;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The recipe to show.")
    private @Nullable String name;

    @Mixin
    private CommandOptions options;

    @Override
    public void run() {
        var output = options.output();
        String asked = name;
        if (asked != null) {
            Recipe recipe = Recipe.named(asked);
            if (options.json()) {
                output.json(recipe);
            } else {
                output.text(explained(recipe) + recipe.toYaml());
            }
            return;
        }
        List<Recipe> recipes = Recipe.BUILT_IN.stream().map(Recipe::named).toList();
        if (options.json()) {
            output.json(recipes);
            return;
        }
        for (Recipe recipe : recipes) {
            output.line("@|bold " + recipe.name() + "|@  " + recipe.title());
            output.paragraph("    ", recipe.description());
        }
        output.line("");
        output.line("@|bold Stages|@ that recipes are made of:");
        for (StageCatalogue.Entry entry : StageCatalogue.ENTRIES) {
            output.line("  @|bold " + entry.id() + "|@");
            output.paragraph("    ", entry.explanation());
        }
    }

    /// What the recipe's stages do and what can be set of each, as comments before it.
    private static String explained(Recipe recipe) {
        var text = new StringBuilder();
        for (var step : recipe.stages()) {
            StageCatalogue.Entry entry = StageCatalogue.find(step.stage());
            comment(text, "# ", entry.id() + ": " + entry.explanation());
            for (StageParameter parameter : entry.parameters()) {
                comment(text, "#   ", parameter.name() + " (" + range(parameter) + "): " + parameter.explanation());
            }
        }
        return text.toString();
    }

    private static void comment(StringBuilder text, String mark, String words) {
        text.append(Columns.wrapped(mark, "#     ", words, COMMENT_WIDTH)).append('\n');
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
