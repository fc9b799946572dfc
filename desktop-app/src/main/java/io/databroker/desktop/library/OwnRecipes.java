package io.databroker.desktop.library;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.refine.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The seller's own recipes: YAML files in the library's folder `recipes`.
public final class OwnRecipes {

    private final Path folder;

    public OwnRecipes(Library library) {
        this.folder = library.home().resolve("recipes");
    }

    /// All that can be read, by file name; what is no recipe is left out.
    public List<Recipe> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(OwnRecipes::read)
                    .toList();
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "folder_unreadable",
                            "The folder {folder} cannot be read: {detail}.",
                            "folder",
                            folder,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    private static Stream<Recipe> read(Path file) {
        try {
            return Stream.of(Recipe.named(file.toString()));
        } catch (DataBrokerException noRecipe) {
            return Stream.empty();
        }
    }

    /// Saves a recipe under its title; one of the same name is replaced.
    ///
    /// @return the recipe as it was saved
    public Recipe save(Recipe recipe, String title) {
        String name = title.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        var saved =
                new Recipe(name, title.strip(), recipe.description(), recipe.seed(), recipe.policy(), recipe.stages());
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".yaml"), saved.toYaml());
            return saved;
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "recipe_unsaved",
                            "The recipe cannot be saved in {folder}: {detail}.",
                            "folder",
                            folder,
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }
}
