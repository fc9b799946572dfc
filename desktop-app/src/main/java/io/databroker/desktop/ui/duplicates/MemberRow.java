package io.databroker.desktop.ui.duplicates;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Direction;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.Modality;
import io.databroker.refinery.store.ClusterMember;
import io.databroker.refinery.store.Item;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A member of the cluster: what it is, whether it stays, and what can be decided on it.
final class MemberRow extends HBox {

    private static final PseudoClass COMPARED = PseudoClass.getPseudoClass("compared");

    private final Texts texts = Texts.of(MemberRow.class);

    /// @param look compares this one with the one that stays
    MemberRow(Member member, int number, boolean compared, DuplicatesViewModel model, Runnable look) {
        ClusterMember row = member.row();
        getStyleClass().addAll("row", "member");
        pseudoClassStateChanged(COMPARED, compared);
        var name = Parts.line(Direction.toTheRight(member.name()), Styles.TEXT_BOLD);
        var names = new VBox(name, Parts.line(facts(row), "text-muted", Styles.TEXT_SMALL));
        names.setMinWidth(0);
        var open = new Button(null, Parts.row(Parts.line(String.valueOf(number), "keys"), Parts.growing(names)));
        open.getStyleClass().addAll(Styles.FLAT, "member-look");
        open.setMinWidth(0);
        open.setAccessibleText(texts.get("look", "item", member.name()));
        open.setOnAction(_ -> look.run());
        Parts.growing(open);
        var state = Parts.row(
                (row.kept() ? Icons.KEEP : Icons.DROPPED).icon(),
                Parts.line(texts.get(row.kept() ? "kept" : "dropped"), row.kept() ? "is-kept" : "is-dropped"));
        state.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(open, state);
        getChildren().addAll(actions(member, model));
    }

    private List<Node> actions(Member member, DuplicatesViewModel model) {
        ClusterMember row = member.row();
        var actions = new ArrayList<Node>();
        actions.add(Parts.button(
                texts.get(row.kept() ? "drop" : "keep"), () -> model.keep(member, !row.kept()), Styles.SMALL));
        actions.add(Parts.button(
                Icons.STAR,
                texts.get("only", "item", member.name()),
                () -> model.chooseKeeper(member),
                Styles.FLAT,
                Styles.SMALL));
        var apart = Parts.button(
                Icons.APART, texts.get("distinct"), () -> model.notADuplicate(member), Styles.FLAT, Styles.SMALL);
        apart.setDisable(row.representative());
        actions.add(apart);
        return actions;
    }

    private String facts(ClusterMember row) {
        var facts = new ArrayList<String>();
        facts.add(
                row.representative()
                        ? texts.get(row.kept() ? "fact.keeper" : "fact.best")
                        : texts.get("fact.alike", "score", Amounts.decimal(row.similarity(), 2)));
        Double quality = row.quality();
        if (quality != null) {
            facts.add(texts.get("fact.quality", "score", Amounts.decimal(quality, 2)));
        }
        facts.add(extent(texts, row.item(), row.extent()));
        facts.add(Amounts.bytes(row.item().content().length()));
        return String.join(" · ", facts);
    }

    /// How much there is of an item. Of a row, also one that is read as a text, it is counted in fields.
    static String extent(Texts texts, Item item, long extent) {
        String kind = item.row() >= 0 ? Modality.RECORD.code() : item.modality().code();
        return texts.get("fact.extent." + kind, "count", extent);
    }
}
