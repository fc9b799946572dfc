package io.databroker.refinery.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.databroker.model.api.Json;
import io.databroker.model.catalog.QualityScores;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.job.Progress;
import io.databroker.refinery.packaging.sign.SellerKey;
import io.databroker.refinery.refine.RefinedItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@NullUnmarked
class SelectionTest {

    private static final Selection GERMAN = Selection.ALL.only(Trait.LANGUAGE, new TreeSet<>(Set.of("de")));

    @TempDir
    Path folder;

    private PackageBuilder.Built build(Sample sample, Selection selection, int threads, String out) {
        return new PackageBuilder(SellerKey.openOrCreate(folder, null), threads, 20_000, Progress.NONE)
                .build(sample.source(), Sample.plan().withSelection(selection), folder.resolve(out));
    }

    private static Set<UUID> chosen(Sample sample, Selection selection) {
        var items = Selecting.of(sample.source(), selection, Progress.NONE).items();
        return StreamSupport.stream(items.spliterator(), false)
                .map(refined -> refined.item().id())
                .collect(Collectors.toSet());
    }

    private static Selection sample(long size, long seed) {
        return Selection.ALL.sampled(new Selection.Sample(size, seed));
    }

    private static JsonNode read(PackageBuilder.Built built, String path) throws IOException {
        return Json.MAPPER.readTree(Files.readString(built.folder().resolve(path)));
    }

    @Test
    void takesWhatMeetsAllConditions() {
        Sample sample = Sample.mixed();
        Selection good = GERMAN.atLeast(20).only(Trait.MODALITY, new TreeSet<>(Set.of("text", "image")));
        Set<UUID> expected = sample.items.stream()
                .filter(refined -> refined.assessment().language().equals("de"))
                .filter(refined -> refined.assessment().scores().overall() >= 0.2)
                .filter(refined -> Set.of("text", "image")
                        .contains(refined.item().modality().code()))
                .map(refined -> refined.item().id())
                .collect(Collectors.toSet());
        assertThat(chosen(sample, good)).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void aHundredthThatNoDoubleHoldsIsReached() {
        for (int hundredths = 0; hundredths <= 100; hundredths++) {
            var scores = new QualityScores(0, 0, 0, 0, 0, hundredths / 100.0);
            RefinedItem item = Sample.texts(0, 1).items.getFirst();
            var scored = new RefinedItem(
                    item.item(),
                    item.content(),
                    true,
                    item.assessment().withScores(scores, List.of()),
                    null,
                    List.of());
            assertThat(Profile.of(scored).quality()).isEqualTo(hundredths);
        }
    }

    @Test
    void whatHasNoWordOrScoreIsLeftOutWhereOneIsAskedFor() {
        var nothing = new Profile(Collections.nCopies(Trait.values().length, ""), -1);
        assertThat(GERMAN.admits(nothing)).isFalse();
        assertThat(Selection.ALL.atLeast(1).admits(nothing)).isFalse();
        assertThat(Selection.ALL.admits(nothing)).isTrue();
    }

    @Test
    void aSampleIsOfTheSizeThatWasAskedForAndHoldsEverySmallerOne() {
        Sample sample = Sample.texts(0, 300);
        Set<UUID> small = chosen(sample, sample(40, 7));
        assertThat(small).hasSize(40);
        assertThat(chosen(sample, sample(90, 7))).hasSize(90).containsAll(small);
        assertThat(chosen(sample, sample(40, 8))).hasSize(40).isNotEqualTo(small);
        assertThat(chosen(sample, sample(1_000, 7))).hasSize(300);
    }

    @Test
    void aSampleDependsOnNoOrderAndHardlyOnOtherItems() {
        Sample shuffled = Sample.texts(0, 300);
        Collections.shuffle(shuffled.items, new Random(3));
        Set<UUID> before = chosen(Sample.texts(0, 300), sample(100, 7));
        assertThat(chosen(shuffled, sample(100, 7))).isEqualTo(before);
        Set<UUID> stayed = new HashSet<>(chosen(Sample.texts(0, 310), sample(100, 7)));
        stayed.retainAll(before);
        assertThat(stayed).hasSizeGreaterThanOrEqualTo(90);
    }

    @Test
    void sampleAndConditionsMakeTheSameBytesForAnyNumberOfThreads() throws IOException {
        Selection selection = GERMAN.sampled(new Selection.Sample(20, 7));
        var one = build(Sample.mixed(), selection, 1, "one");
        var two = build(Sample.mixed(), selection, 3, "two");
        assertThat(Packages.contents(two.folder())).isEqualTo(Packages.contents(one.folder()));
        assertThat(one.rows()).isEqualTo(20);
    }

    @Test
    void thePackageTellsWhatWasChosenAndVerifies() throws IOException {
        Selection selection = GERMAN.atLeast(25).sampled(new Selection.Sample(20, 7));
        var built = build(Sample.mixed(), selection, 2, "out");
        JsonNode told = read(built, "manifest.json").path("selection");
        assertThat(told.toString())
                .isEqualTo("{\"only\":{\"language\":[\"de\"]},\"least_quality\":25,\"sample\":{\"size\":20,\"seed\":7},"
                        + "\"items_kept_by_run\":136,\"items_chosen\":20}");
        assertThat(built.folder().resolve("README.md"))
                .content()
                .contains("20 of 136 items (language de; quality 0.25 or more; a sample of 20 with seed 7)")
                .contains("n<1K");
        JsonNode activities = read(built, "provenance/prov.json").path("activity");
        JsonNode select = activities.path("db:stage-3");
        assertThat(select.path("db:stage").asString()).isEqualTo("select");
        assertThat(select.path("db:parameters").asString()).contains("\"seed\":7");
        assertThat(select.path("db:items_in").asLong()).isEqualTo(136);
        assertThat(select.path("db:items_out").asLong()).isEqualTo(20);
        assertThat(new PackageVerifier(2, Progress.NONE)
                        .verify(built.folder(), null)
                        .problems())
                .isEmpty();
    }

    @Test
    void everythingIsNoSelection() throws IOException {
        assertThat(Sample.plan().withSelection(Selection.ALL)).isEqualTo(Sample.plan());
        var built = build(Sample.mixed(), Selection.ALL, 2, "out");
        assertThat(read(built, "manifest.json").has("selection")).isFalse();
        assertThat(built.folder().resolve("README.md")).content().doesNotContain("Chosen from");
    }

    @Test
    void aSelectionThatNothingMeetsIsRefusedInWords() {
        Selection nobody = Selection.ALL.only(Trait.LANGUAGE, new TreeSet<>(Set.of("tlh")));
        assertThatThrownBy(() -> build(Sample.mixed(), nobody, 2, "out"))
                .isInstanceOf(DataBrokerException.class)
                .hasMessageContaining("None of the 136 items")
                .hasMessageContaining("language tlh");
    }

    @Test
    void comesBackFromJsonAsItWas() {
        Selection selection = GERMAN.only(Trait.CONTENT_TYPE, new TreeSet<>(Set.of("news", "dialogue")))
                .atLeast(60)
                .sampled(new Selection.Sample(20, -7));
        PackagePlan plan = Sample.plan().withSelection(selection);
        String json = Json.MAPPER.writeValueAsString(plan);
        assertThat(Json.MAPPER.readValue(json, PackagePlan.class)).isEqualTo(plan);
        PackagePlan older = Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(Sample.plan()), PackagePlan.class);
        assertThat(older).isEqualTo(Sample.plan());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new Selection.Sample(0, 1)).hasMessageContaining("one item at least");
        assertThatThrownBy(() -> Selection.ALL.atLeast(101)).hasMessageContaining("between 0 and 100");
    }
}
