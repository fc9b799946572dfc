package io.databroker.refinery.refine;

/// A step that looks at one item at a time. Called from many threads at once; holds no state that a call changes.
public interface Stage {

    /// As recipes spell it, such as `personal_data`.
    String id();

    /// Judges one item, deterministically.
    Verdict judge(Subject subject, RunContext run);
}
