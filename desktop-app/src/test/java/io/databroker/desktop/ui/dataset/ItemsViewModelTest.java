package io.databroker.desktop.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.library.Library;
import io.databroker.desktop.ui.Examples;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.kit.Undo;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.model.catalog.Dataset;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.table.Facet;
import io.databroker.refinery.table.ItemTables;
import io.databroker.refinery.table.TableQuery;
import io.databroker.refinery.table.TableQuery.Sort;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The items of the example letters and articles, refined once.
class ItemsViewModelTest {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final Locale BEFORE = Locale.getDefault();

    @TempDir
    static Path folder;

    private static Library library;
    private static Dataset dataset;

    private final Undo undo = new Undo();
    private final Notices notices = new Notices(CLOCK, CoreWords::told);

    @BeforeAll
    static void refineExamples() {
        Locale.setDefault(Locale.ENGLISH);
        library = Library.open(folder, CLOCK);
        dataset = Examples.bringIn(
                library, CLOCK, "Letters", Examples.FOLDER.resolve("letters"), Examples.FOLDER.resolve("articles"));
        Examples.refine(library, CLOCK, dataset, Recipe.named("clean-text"));
    }

    @AfterAll
    static void close() {
        library.close();
        Locale.setDefault(BEFORE);
    }

    private OpenDataset open(long run) {
        return new OpenDataset(library, dataset, run, Threads.NONE, notices, undo, CLOCK);
    }

    private static List<String> names(ItemsViewModel model) {
        return model.getRows().stream().map(ItemRow::name).toList();
    }

    private static ItemRow row(ItemsViewModel model, String name) {
        return model.getRows().stream()
                .filter(row -> row.name().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsAllItemsAtFirst() {
        var model = new ItemsViewModel(open(1), TableQuery.ALL);
        assertThat(model.getRows()).hasSize(13);
        assertThat(model.getCount()).isEqualTo("13 items");
        assertThat(model.isLoading()).isFalse();
    }

    @Test
    void searchesFiltersAndClears() {
        var model = new ItemsViewModel(open(1), TableQuery.ALL);
        model.change(query -> query.named("HARBOUR").choose(Facet.LANGUAGE, Set.of("en")));
        assertThat(names(model)).hasSize(3).allMatch(name -> name.contains("harbour"));
        assertThat(model.getCount()).isEqualTo("3 of 13");
        model.clear();
        assertThat(model.getRows()).hasSize(13);
    }

    @Test
    void beginsWithWhatOneCameFor() {
        var model = new ItemsViewModel(open(1), TableQuery.because("personal_data"));
        assertThat(model.getRows()).isNotEmpty().allMatch(row -> row.reasons().contains("personal_data"));
        assertThat(model.getRows()).hasSizeLessThan(13);
    }

    @Test
    void keepsTheOrderWhenFiltersAreCleared() {
        var model = new ItemsViewModel(open(1), TableQuery.ALL);
        model.change(query -> query.sorted(Sort.SIZE, true).named("txt"));
        model.clear();
        assertThat(model.getRows().stream().map(ItemRow::bytes).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void whatTheSellerDecidesHoldsAtOnceAndCanBeUndone() {
        var model = new ItemsViewModel(open(1), TableQuery.ALL);
        assertThat(row(model, "refund.txt").verdict()).isEqualTo("changed");
        model.drop(List.of(row(model, "refund.txt")));
        assertThat(row(model, "refund.txt").verdict()).isEqualTo("dropped");
        assertThat(row(model, "refund.txt").decided()).isEqualTo("dropped_by_seller");
        undo.undo();
        assertThat(row(model, "refund.txt").verdict()).isEqualTo("changed");
        undo.redo();
        assertThat(row(model, "refund.txt").verdict()).isEqualTo("dropped");
        undo.undo();
    }

    @Test
    void aDatasetWithoutRunsShowsItsItems() {
        var model = new ItemsViewModel(open(ItemTables.RAW), TableQuery.ALL);
        assertThat(model.getRows()).hasSize(13);
        assertThat(row(model, "refund.txt").verdict()).isEmpty();
    }

    @Test
    void givesIdsALineEach() {
        var model = new ItemsViewModel(open(1), TableQuery.ALL);
        var given = new ArrayList<String>();
        model.ids(List.copyOf(model.getRows().subList(0, 2)), given::add);
        assertThat(given)
                .singleElement()
                .satisfies(ids -> assertThat(ids.lines()).hasSize(2).allMatch(id -> id.length() == 36));
    }

    @Test
    void saysWhyItemsCannotBeShown() {
        var gone = new Dataset("gone\0", "Gone", null, null, dataset.stage(), dataset.createdAt());
        var model = new ItemsViewModel(
                new OpenDataset(library, gone, 1, Threads.NONE, notices, undo, CLOCK), TableQuery.ALL);
        assertThat(model.getFailure()).isNotEmpty();
        assertThat(model.isLoading()).isFalse();
    }

    @Test
    void previewsTextBeforeAndAfter() {
        var model = new ItemsViewModel(open(1), TableQuery.ALL);
        try (var preview = new PreviewViewModel(open(1))) {
            preview.show(row(model, "refund.txt"));
            assertThat(preview.previewProperty().get()).isNotNull();
            assertThat(preview.previewProperty().get().body()).isInstanceOfSatisfying(Preview.Text.class, text -> {
                assertThat(text.raw()).contains("Marta Quillfeather").isNotEqualTo(text.refined());
                assertThat(text.refined()).contains("[PERSON]");
                assertThat(text.findings()).isNotEmpty();
            });
        }
    }

    @Test
    void filesCanBeSearched() {
        var model = new FilesViewModel(open(1));
        model.find("moon", false);
        assertThat(model.files()).hasSize(1);
        model.find("", true);
        assertThat(model.files()).isEmpty();
    }

    @Test
    void historyHoldsTheWork() {
        var model = new HistoryViewModel(open(1), () -> {});
        assertThat(model.events()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(model.events())
                .filteredOn(HistoryViewModel.Event.Work.class::isInstance)
                .extracting(event -> ((HistoryViewModel.Event.Work) event).about())
                .contains(CoreWords.title(Recipe.named("clean-text")));
    }
}
