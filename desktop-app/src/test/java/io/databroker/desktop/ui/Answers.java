package io.databroker.desktop.ui;

import io.databroker.desktop.ui.kit.FilePicker;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// A user who has made up his mind before he is asked for files: gives the answers in order, then none.
public final class Answers implements FilePicker {

    private final Queue<List<Path>> answers = new ArrayDeque<>();

    /// Will choose these paths when asked next.
    public Answers willChoose(Path... paths) {
        answers.add(List.of(paths));
        return this;
    }

    @Override
    public List<Path> files(String title) {
        return next();
    }

    @Override
    public Optional<Path> folder(String title) {
        return next().stream().findFirst();
    }

    @Override
    public Optional<Path> save(String title, String name) {
        return next().stream().findFirst();
    }

    private List<Path> next() {
        List<Path> answer = answers.poll();
        return answer == null ? List.of() : answer;
    }
}
