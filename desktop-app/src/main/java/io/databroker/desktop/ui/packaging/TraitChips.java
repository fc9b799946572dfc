package io.databroker.desktop.ui.packaging;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.refinery.packaging.Selection;
import io.databroker.refinery.packaging.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One trait with its words as chips: those that are pressed may go into the package; none pressed lets all in.
final class TraitChips extends VBox {

    private static final int FEW = 8;
    private static final int MOST = 80;

    private final Trait trait;
    private final PackageForm form;
    private final FlowPane chips = Fields.styled(new FlowPane(), "chips");
    private SequencedMap<String, Long> words = new LinkedHashMap<>();
    private boolean all;

    TraitChips(Trait trait, PackageForm form) {
        this.trait = trait;
        this.form = form;
        getStyleClass().add("fields");
        getChildren().addAll(new Label(TraitWords.title(trait)), chips);
        form.conditions.subscribe(_ -> fill());
    }

    /// Shows the words that there are; a trait that tells nothing apart is not shown.
    void show(SequencedMap<String, Long> found) {
        words = found;
        fill();
    }

    private void fill() {
        SortedSet<String> chosen = chosen();
        var shown = new LinkedHashMap<String, Long>();
        words.entrySet().stream().limit(all ? MOST : FEW).forEach(word -> shown.put(word.getKey(), word.getValue()));
        chosen.forEach(word -> shown.putIfAbsent(word, words.getOrDefault(word, 0L)));
        var nodes = new ArrayList<Node>();
        shown.forEach((word, count) -> nodes.add(chip(word, count, chosen.contains(word))));
        if (words.size() > FEW) {
            nodes.add(more());
        }
        chips.getChildren().setAll(nodes);
        Views.show(this, words.size() > 1 || !chosen.isEmpty());
    }

    private SortedSet<String> chosen() {
        return form.conditions.get().only().getOrDefault(trait, Collections.emptySortedSet());
    }

    private Node chip(String word, long count, boolean pressed) {
        var chip = new ToggleButton(TraitWords.word(trait, word) + " " + Amounts.count(count));
        chip.getStyleClass().add(Styles.SMALL);
        chip.setSelected(pressed);
        chip.setId(trait.code() + "-" + word.replace('/', '-'));
        chip.setOnAction(_ -> toggle(word));
        return chip;
    }

    private Node more() {
        var more = new Hyperlink(
                all
                        ? Texts.of(TraitChips.class).get("trait.less")
                        : Texts.of(TraitChips.class).get("trait.more", "count", words.size() - FEW));
        more.setOnAction(_ -> {
            all = !all;
            fill();
            chips.getChildren().getLast().requestFocus();
        });
        return more;
    }

    private void toggle(String word) {
        var next = new TreeSet<>(chosen());
        if (!next.remove(word)) {
            next.add(word);
        }
        Selection now = form.conditions.get();
        form.conditions.set(now.only(trait, next));
        chips.getChildren().stream()
                .filter(node -> (trait.code() + "-" + word.replace('/', '-')).equals(node.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
