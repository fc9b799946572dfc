package io.databroker.desktop.ui.packaging;

import io.databroker.desktop.library.PackageDraft;
import io.databroker.refinery.packaging.PackageFormat;
import io.databroker.refinery.packaging.PackagePlan;
import io.databroker.refinery.packaging.PackagePlan.Card;
import io.databroker.refinery.packaging.Selection;
import io.databroker.refinery.packaging.Split;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the seller types and chooses for a package.
public final class PackageForm {

    private static final int LONGEST_NAME = 100;

    /// The fields of the card, which may stay empty, and those that may not.
    enum Field {
        NAME,
        SAMPLE,
        SPLITS,
        FOLDER,
        TITLE,
        DESCRIPTION,
        CREATOR,
        TAGS,
        LICENCE
    }

    final ObjectProperty<Long> run = new SimpleObjectProperty<>(0L);
    final StringProperty name = new SimpleStringProperty("");
    final ObjectProperty<Selection> conditions = new SimpleObjectProperty<>(Selection.ALL);
    final StringProperty sample = new SimpleStringProperty("");
    final StringProperty seed = new SimpleStringProperty("0");
    final ObservableList<SplitRow> splits = FXCollections.observableArrayList();
    final ObjectProperty<PackageFormat> format = new SimpleObjectProperty<>(PackageFormat.AUTO);
    final BooleanProperty zip = new SimpleBooleanProperty();
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty description = new SimpleStringProperty("");
    final StringProperty creator = new SimpleStringProperty("");
    final StringProperty tags = new SimpleStringProperty("");
    final StringProperty licence = new SimpleStringProperty("");
    final StringProperty licenceText = new SimpleStringProperty("");
    final StringProperty folder = new SimpleStringProperty("");

    /// What a draft holds until something is typed.
    static PackageDraft fresh(String dataset, long run, String folder) {
        return new PackageDraft(
                run,
                folderName(dataset),
                parts(Split.STANDARD),
                PackageFormat.AUTO,
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                folder,
                Selection.ALL,
                "",
                "0");
    }

    /// The standard splits as a person would type them.
    static List<PackageDraft.Part> parts(List<Split> splits) {
        return splits.stream()
                .map(split -> new PackageDraft.Part(split.name(), String.valueOf(Math.round(split.share() * 100))))
                .toList();
    }

    /// `Nordic support chats` → `nordic-support-chats`.
    static String folderName(String dataset) {
        String name = dataset.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = name.replaceAll("^-+|-+$", "");
        return trimmed.isEmpty() ? "dataset" : trimmed.substring(0, Math.min(LONGEST_NAME, trimmed.length()));
    }

    void fill(PackageDraft draft) {
        run.set(draft.run());
        name.set(draft.name());
        splits.setAll(draft.parts().stream()
                .map(part -> new SplitRow(part.name(), part.percent()))
                .toList());
        format.set(draft.format());
        zip.set(draft.zip());
        title.set(draft.title());
        description.set(draft.description());
        creator.set(draft.creator());
        tags.set(draft.tags());
        licence.set(draft.licence());
        licenceText.set(draft.licenceText());
        folder.set(draft.folder());
        conditions.set(draft.selection());
        sample.set(draft.sample());
        seed.set(draft.seed());
    }

    PackageDraft draft() {
        return new PackageDraft(
                run.get(),
                name.get(),
                splits.stream()
                        .map(row -> new PackageDraft.Part(
                                row.name().get(), row.percent().get()))
                        .toList(),
                format.get(),
                zip.get(),
                title.get(),
                description.get(),
                creator.get(),
                tags.get(),
                licence.get(),
                licenceText.get(),
                folder.get(),
                conditions.get(),
                sample.get(),
                seed.get());
    }

    /// Calls `listener` after every change.
    void whenChanged(Runnable listener) {
        List.of(
                        run,
                        name,
                        format,
                        zip,
                        title,
                        description,
                        creator,
                        tags,
                        licence,
                        licenceText,
                        folder,
                        conditions,
                        sample,
                        seed)
                .forEach(field -> field.addListener((_, _, _) -> listener.run()));
        splits.forEach(row -> listen(row, listener));
        splits.addListener((ListChangeListener<SplitRow>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(row -> listen(row, listener));
            }
            listener.run();
        });
    }

    /// Calls `listener` after every change of what goes in.
    void whenSelected(Runnable listener) {
        List.<ObservableValue<?>>of(conditions, sample, seed)
                .forEach(field -> field.addListener((_, _, _) -> listener.run()));
    }

    private static void listen(SplitRow row, Runnable listener) {
        row.name().addListener((_, _, _) -> listener.run());
        row.percent().addListener((_, _, _) -> listener.run());
    }

    /// What stands in the way of building.
    Set<Field> wrong() {
        var wrong = EnumSet.noneOf(Field.class);
        if (!name.get().matches("[a-z0-9][a-z0-9._-]{0,99}") || name.get().contains("..")) {
            wrong.add(Field.NAME);
        }
        if (selection().isEmpty()) {
            wrong.add(Field.SAMPLE);
        }
        if (splits().isEmpty()) {
            wrong.add(Field.SPLITS);
        }
        if (folder.get().isBlank()) {
            wrong.add(Field.FOLDER);
        }
        return wrong;
    }

    /// What the card leaves unknown.
    Set<Field> missing() {
        var missing = EnumSet.noneOf(Field.class);
        addIfBlank(missing, Field.TITLE, title);
        addIfBlank(missing, Field.DESCRIPTION, description);
        addIfBlank(missing, Field.CREATOR, creator);
        addIfBlank(missing, Field.TAGS, tags);
        addIfBlank(missing, Field.LICENCE, licence);
        return missing;
    }

    private static void addIfBlank(Set<Field> missing, Field field, StringProperty value) {
        if (value.get().isBlank()) {
            missing.add(field);
        }
    }

    /// What goes in; nothing where the sample is no number of items, or its seed no number.
    Optional<Selection> selection() {
        String size = sample.get().strip();
        if (size.isEmpty()) {
            return Optional.of(conditions.get());
        }
        if (!size.matches("0*[1-9]\\d{0,8}") || !seed.get().strip().matches("-?\\d{1,18}")) {
            return Optional.empty();
        }
        var drawn = new Selection.Sample(
                Long.parseLong(size), Long.parseLong(seed.get().strip()));
        return Optional.of(conditions.get().sampled(drawn));
    }

    /// The splits; none where they are not fit to be used.
    List<Split> splits() {
        var parts = new ArrayList<Split>();
        double sum = 0;
        for (SplitRow row : splits) {
            String part = row.name().get().strip();
            double share = row.share();
            if (!part.matches("[a-z][a-z0-9_]{0,30}") || !(share > 0 && share <= 1)) {
                return List.of();
            }
            parts.add(new Split(part, share));
            sum += share;
        }
        boolean distinct =
                parts.stream().map(Split::name).collect(Collectors.toSet()).size() == parts.size();
        return distinct && Math.abs(sum - 1) <= 1e-9 ? parts : List.of();
    }

    /// What the splits add up to, in per cent; NaN where one is no number.
    double sum() {
        return splits.stream().mapToDouble(SplitRow::share).sum() * 100;
    }

    /// The plan; to be asked for only where nothing is [#wrong].
    PackagePlan plan(LocalDate date) {
        List<String> words = Arrays.stream(tags.get().split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return PackagePlan.of(name.get(), date)
                .withCard(new Card(
                        known(title), known(description), known(creator), words, known(licence), known(licenceText)))
                .withSelection(selection().orElse(Selection.ALL))
                .withOutput(format.get(), splits(), zip.get());
    }

    static @Nullable String known(StringProperty value) {
        String text = value.get().strip();
        return text.isEmpty() ? null : text;
    }
}
