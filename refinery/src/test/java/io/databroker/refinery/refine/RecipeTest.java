package io.databroker.refinery.refine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeTest {

    static List<String> builtIn() {
        return Recipe.BUILT_IN;
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInRecipeIsReadWrittenAndBroughtToLife(String name) {
        Recipe recipe = Recipe.named(name);

        assertThat(recipe.name()).isEqualTo(name);
        assertThat(Recipe.parse(recipe.toYaml())).isEqualTo(recipe);
        assertThat(Pipeline.of(recipe, Sample.NONE).stages()).isNotEmpty();
    }
}
