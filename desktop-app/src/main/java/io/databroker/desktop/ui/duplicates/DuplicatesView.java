package io.databroker.desktop.ui.duplicates;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.duplicates.DuplicatesViewModel.Tiers;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Command;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Navigator;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Place;
import io.databroker.desktop.ui.kit.Screen;
import io.databroker.desktop.ui.kit.Shortcut;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Views;
import io.databroker.refinery.store.RunClusters.Cluster;
import io.databroker.refinery.store.RunClusters.Keeper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Clusters of duplicates on the left, the one that is looked at side by side.
public final class DuplicatesView implements Screen {

    private static final int MOST_BY_KEY = 9;

    private final Texts texts = Texts.of(DuplicatesView.class);
    private final DuplicatesViewModel model;
    private final Navigator navigator;
    private final long run;
    private int compared = 1;

    @FXML
    private FlowPane tiers;

    @FXML
    private Slider similarity;

    @FXML
    private Label similarityText;

    @FXML
    private Label counts;

    @FXML
    private ListView<Cluster> list;

    @FXML
    private VBox content;

    @FXML
    private Label heading;

    @FXML
    private Label why;

    @FXML
    private VBox members;

    @FXML
    private VBox compare;

    @FXML
    private ComboBox<Keeper> rule;

    @FXML
    private Button apply;

    @FXML
    private Node empty;

    @FXML
    private Node full;

    public DuplicatesView(DuplicatesViewModel model, Navigator navigator, long run) {
        this.model = model;
        this.navigator = navigator;
        this.run = run;
    }

    public DuplicatesViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        list.setItems(model.clusters());
        list.setCellFactory(_ -> new ClusterCell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.selectedProperty().subscribe(this::selected);
        model.members().addListener((ListChangeListener<Member>) _ -> showMembers());
        model.whyProperty().subscribe(_ -> showMembers());
        model.comparedProperty().subscribe(this::showCompared);
        model.tiersProperty().subscribe(this::showTiers);
        similarity
                .valueProperty()
                .subscribe(value -> similarityText.setText(
                        texts.get("similarity", "least", Amounts.decimal(value.doubleValue(), 2))));
        similarity.valueChangingProperty().subscribe(changing -> {
            if (!changing) {
                filterBy(model.filterProperty().get().tier());
            }
        });
        similarity.valueProperty().subscribe((_, _) -> {
            if (!similarity.isValueChanging()) {
                filterBy(model.filterProperty().get().tier());
            }
        });
        rule.getItems().setAll(Keeper.values());
        rule.setConverter(new KeeperNames());
        rule.setValue(Keeper.BEST);
    }

    private void chosen(@Nullable Cluster cluster) {
        if (cluster != null && !cluster.equals(model.selectedProperty().get())) {
            model.select(cluster);
        }
    }

    private void selected(@Nullable Cluster cluster) {
        compared = 1;
        list.getSelectionModel().select(cluster);
        if (cluster != null && list.lookup(".virtual-flow") instanceof VirtualFlow<?> rows) {
            rows.scrollTo(model.clusters().indexOf(cluster));
        }
    }

    private void filterBy(@Nullable String tier) {
        if (tier != model.filterProperty().get().tier()
                || similarity.getValue() != model.filterProperty().get().leastSimilarity()) {
            model.filter(tier, similarity.getValue());
        }
    }

    private void showTiers(Tiers now) {
        var chips = new ArrayList<Node>();
        chips.add(chip(
                null,
                texts.get("tier.all"),
                now.byTier().values().stream()
                        .mapToLong(each -> each.clusters())
                        .sum()));
        now.byTier().forEach((tier, count) -> chips.add(chip(tier, texts.get("tier." + tier), count.clusters())));
        tiers.getChildren().setAll(chips);
        counts.setText(texts.get(
                "counts",
                "clusters",
                now.filtered().clusters(),
                "items",
                now.filtered().items()));
        apply.setText(texts.get("apply", "count", now.filtered().clusters()));
        apply.setDisable(now.filtered().clusters() == 0);
        boolean none = now.loaded() && now.byTier().isEmpty() && similarity.getValue() == 0;
        Views.show(empty, none);
        Views.show(full, !none);
    }

    private Node chip(@Nullable String tier, String name, long count) {
        var chip = new ToggleButton(name + " " + Amounts.count(count));
        chip.getStyleClass().addAll(Styles.SMALL, "chip");
        chip.setSelected(Objects.equals(tier, model.filterProperty().get().tier()));
        chip.setOnAction(_ -> filterBy(tier));
        return chip;
    }

    private void showMembers() {
        Cluster cluster = model.selectedProperty().get();
        Views.show(content, cluster != null);
        if (cluster == null || model.members().isEmpty()) {
            return;
        }
        heading.setText(texts.get("heading", "count", cluster.size()) + " · " + texts.get("tier." + cluster.tier()));
        why.setText(new KeeperWords().of(model.whyProperty().get()));
        compared = Math.clamp(
                compared,
                Math.min(1, model.members().size() - 1),
                model.members().size() - 1);
        var rows = new ArrayList<Node>();
        for (int i = 0; i < model.members().size(); i++) {
            int position = i;
            rows.add(new MemberRow(model.members().get(i), i + 1, i == compared, model, () -> {
                compared = position == 0 ? compared : position;
                showMembers();
            }));
        }
        if (cluster.size() > model.members().size()) {
            rows.add(Parts.line(
                    texts.get("more", "count", cluster.size() - model.members().size()), "text-muted"));
        }
        members.getChildren().setAll(rows);
        model.compare(model.members().get(compared));
    }

    private void showCompared(Contrast.@Nullable Pair pair) {
        compare.getChildren().setAll(pair == null ? List.of() : new Comparison().parts(pair));
    }

    @FXML
    private void applyRule() {
        model.acceptAll(rule.getValue());
    }

    @FXML
    private void accept() {
        model.accept();
    }

    @FXML
    private void showItems() {
        navigator.go(new Place.Dataset(model.dataset().id(), run, "items"));
    }

    @FXML
    private void refine() {
        navigator.go(new Place.Refine(model.dataset().id()));
    }

    private void keeper(int position) {
        if (position < model.members().size()) {
            model.chooseKeeper(model.members().get(position));
        }
    }

    private void notADuplicate() {
        if (compared > 0 && compared < model.members().size()) {
            model.notADuplicate(model.members().get(compared));
        }
    }

    @Override
    public List<Crumb> crumbs() {
        return Crumb.about(
                model.dataset(),
                new Crumb(texts.get("library"), new Place.Library()),
                new Crumb(
                        texts.get("duplicates"),
                        new Place.Duplicates(model.dataset().id(), run)));
    }

    @Override
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        commands.add(Command.of(texts.get("command.next"), Icons.DOWN, Shortcut.NEXT_CLUSTER, () -> model.step(1)));
        commands.add(
                Command.of(texts.get("command.previous"), Icons.UP, Shortcut.PREVIOUS_CLUSTER, () -> model.step(-1)));
        commands.add(Command.of(texts.get("accept"), Icons.DONE, Shortcut.ACCEPT_CLUSTER, model::accept));
        commands.add(Command.of(texts.get("distinct"), Icons.APART, Shortcut.NO_DUPLICATE, this::notADuplicate));
        for (int i = 0; i < MOST_BY_KEY; i++) {
            int position = i;
            commands.add(Command.of(
                    texts.get("command.keeper", "number", i + 1),
                    Icons.KEEP,
                    String.valueOf(i + 1).toLowerCase(Locale.ROOT),
                    () -> keeper(position)));
        }
        return commands;
    }

    @Override
    public void close() {
        model.close();
    }
}
