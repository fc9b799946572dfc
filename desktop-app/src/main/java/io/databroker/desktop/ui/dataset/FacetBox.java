package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.refinery.table.Facet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// One facet: its commonest words with counts, to tick. Long ones can be searched; at most 50 words are shown.
final class FacetBox extends VBox {

    private static final int FEW = 6;
    private static final int MOST = 50;
    private static final int SEARCHABLE = 12;

    private final Texts texts = Texts.of(FacetBox.class);
    private final Facet facet;
    private final BiConsumer<Facet, Set<String>> onChoice;
    private final TextField search = new TextField();
    private final VBox list = new VBox();
    private final Hyperlink more = new Hyperlink();
    private List<String> words = List.of();
    private int[] counts = {};
    private Set<String> chosen = Set.of();
    private boolean all;

    FacetBox(Facet facet, BiConsumer<Facet, Set<String>> onChoice) {
        this.facet = facet;
        this.onChoice = onChoice;
        getStyleClass().add("facet");
        var title = new Label(FacetWords.title(facet));
        title.getStyleClass().add(Styles.TEXT_BOLD);
        search.setPromptText(texts.get("facet.search"));
        search.setAccessibleText(texts.get("facet.search"));
        search.getStyleClass().add(Styles.SMALL);
        search.textProperty().subscribe(_ -> fill());
        more.setOnAction(_ -> {
            all = !all;
            fill();
        });
        getChildren().addAll(title, list, more);
    }

    void show(List<String> allWords, int[] allCounts, Set<String> chosenWords) {
        words = allWords;
        counts = allCounts;
        chosen = chosenWords;
        fill();
    }

    private void fill() {
        String part = search.getText().toLowerCase(Locale.getDefault());
        List<Integer> fitting = IntStream.range(0, words.size())
                .filter(word -> counts[word] > 0 || chosen.contains(words.get(word)))
                .boxed()
                .filter(word -> title(word).toLowerCase(Locale.getDefault()).contains(part))
                .sorted(Comparator.<Integer>comparingInt(word -> -counts[word]).thenComparing(words::get))
                .toList();
        int shown = Math.min(fitting.size(), all || !part.isEmpty() ? MOST : FEW);
        int used = 0;
        for (int place = 0; place < fitting.size(); place++) {
            int word = fitting.get(place);
            if (place < shown || chosen.contains(words.get(word))) {
                row(used++).show(words.get(word), title(word), counts[word], chosen.contains(words.get(word)));
            }
        }
        list.getChildren().remove(used, list.getChildren().size());
        Views.show(this, !fitting.isEmpty() || !part.isEmpty());
        if (words.size() > SEARCHABLE && !getChildren().contains(search)) {
            getChildren().add(1, search);
        }
        Views.show(more, fitting.size() > FEW && part.isEmpty());
        more.setText(all ? texts.get("facet.less") : texts.get("facet.more", "count", fitting.size() - shown));
    }

    private String title(int word) {
        return FacetWords.word(facet, words.get(word));
    }

    /// The row at a place, which is there already where the last answer had as many.
    private FacetRow row(int place) {
        if (place == list.getChildren().size()) {
            list.getChildren().add(new FacetRow(this::toggle));
        }
        return (FacetRow) list.getChildren().get(place);
    }

    private void toggle(String word, boolean on) {
        var next = new HashSet<>(chosen);
        if (on) {
            next.add(word);
        } else {
            next.remove(word);
        }
        onChoice.accept(facet, next);
    }
}
