package io.databroker.refinery.refine;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.store.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// An ordered list of stages with their parameters: a value, written and read as YAML, kept with the version it
/// made.
///
/// @param name short, such as `clean-text`
/// @param title for people
/// @param description what it is for, in a sentence or two
/// @param seed of every pseudo-random choice
/// @param policy the policy that the result is held against
/// @param stages in order; groupings run after all item-wise stages, on items as they were where the grouping
/// stands
public record Recipe(String name, String title, String description, long seed, String policy, List<Parameters> stages) {

    /// The recipes that come with the program, the default first.
    public static final List<String> BUILT_IN = List.of(
            "clean-text",
            "everything",
            "tables",
            "images",
            "speech",
            "gopher",
            "c4",
            "fineweb",
            "refinedweb",
            "data-juicer");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .build();
    private static final int LARGEST_FILE = 1 << 20;

    public Recipe {
        stages = List.copyOf(stages);
    }

    /// The built-in recipe of that name or, where there is none, the recipe in that file.
    ///
    /// @throws DataBrokerException when there is neither, or when the file is no recipe
    public static Recipe named(String nameOrFile) {
        if (BUILT_IN.contains(nameOrFile)) {
            return parse(resource(nameOrFile));
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new DataBrokerException(Sentence.of(
                    "recipe_unknown",
                    "There is no recipe and no file called '{name}'. Built-in recipes are {names}.",
                    "name",
                    nameOrFile,
                    "names",
                    String.join(", ", BUILT_IN)));
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new DataBrokerException(Sentence.of(
                        "recipe_too_large",
                        "The file {file} is too large to be a recipe (1 MiB at most).",
                        "file",
                        file));
            }
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "recipe_unreadable",
                            "The recipe {file} cannot be read: it must be UTF-8 text.",
                            "file",
                            file),
                    e);
        }
    }

    /// Reads a recipe.
    ///
    /// @throws DataBrokerException when it is not one; the message says where and what is wrong
    public static Recipe parse(String yaml) {
        Map<String, Object> tree;
        try {
            tree = YAML.readValue(yaml, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JacksonException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "recipe_no_yaml",
                            "This recipe is not valid YAML: {detail}",
                            "detail",
                            e.getOriginalMessage()),
                    e);
        }
        if (tree == null || !(tree.get("stages") instanceof List<?> steps) || steps.isEmpty()) {
            throw new DataBrokerException(Sentence.of(
                    "recipe_no_stages", "A recipe needs a list called 'stages', each entry with a 'stage'."));
        }
        var stages = new ArrayList<Parameters>();
        for (Object step : steps) {
            stages.add(step(step));
        }
        return new Recipe(
                text(tree, "name", "custom"),
                text(tree, "title", text(tree, "name", "Custom recipe")),
                text(tree, "description", ""),
                tree.getOrDefault("seed", 1) instanceof Number seed ? seed.longValue() : 1,
                text(tree, "policy", "default"),
                stages);
    }

    /// The recipe as YAML; [#parse] of it gives an equal recipe.
    public String toYaml() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", name);
        tree.put("title", title);
        tree.put("description", description);
        tree.put("seed", seed);
        tree.put("policy", policy);
        var steps = new ArrayList<Map<String, Object>>();
        for (Parameters stage : stages) {
            var step = new LinkedHashMap<String, Object>();
            step.put("stage", stage.stage());
            step.putAll(stage.values());
            steps.add(step);
        }
        tree.put("stages", steps);
        return YAML.writeValueAsString(tree);
    }

    /// Identifies the recipe: equal recipes have equal digests.
    public Digest digest() {
        return Digest.sha256(toYaml().getBytes(StandardCharsets.UTF_8));
    }

    private static Parameters step(Object step) {
        if (step instanceof String id) {
            return Parameters.none(id);
        }
        if (step instanceof Map<?, ?> map && map.get("stage") instanceof String id) {
            var values = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> {
                if (!"stage".equals(key)) {
                    values.put(String.valueOf(key), value);
                }
            });
            return new Parameters(id, values);
        }
        throw new DataBrokerException(Sentence.of(
                "recipe_no_stage",
                "Each entry under 'stages' needs a 'stage'; this one has none: {entry}",
                "entry",
                step));
    }

    private static String text(Map<String, Object> tree, String key, String byDefault) {
        return tree.get(key) instanceof String text ? text : byDefault;
    }

    private static String resource(String name) {
        try (InputStream in = Recipe.class.getResourceAsStream("/recipes/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("The recipe " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
