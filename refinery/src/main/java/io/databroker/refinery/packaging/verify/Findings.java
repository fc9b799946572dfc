package io.databroker.refinery.packaging.verify;

import io.databroker.refinery.packaging.Certificate.Problem;
import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong. Used by one thread.
public final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    /// Something is wrong with the file at `path`.
    public void add(String path, String message) {
        problems.add(new Problem(path, message));
    }

    /// How many there are so far.
    public int count() {
        return problems.size();
    }

    /// All of them, in the order in which they were found.
    public List<Problem> all() {
        return List.copyOf(problems);
    }
}
