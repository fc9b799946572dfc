package io.databroker.desktop.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipeTitleTest {

    @Test
    void isThatOfTheRecipe() {
        assertThat(CoreWords.recipeTitle("name: mine\ntitle: My own\nstages:\n- stage: language\n", "clean"))
                .isEqualTo("My own");
    }

    @Test
    void isTheOtherOneWhereThisVersionCannotReadTheRecipe() {
        assertThat(CoreWords.recipeTitle("stages: 3", "clean")).isEqualTo("clean");
        assertThat(CoreWords.recipeTitle("{}", "clean")).isEqualTo("clean");
    }
}
