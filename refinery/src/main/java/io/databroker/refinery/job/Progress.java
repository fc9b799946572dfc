package io.databroker.refinery.job;

/// What long work tells the outside, and how the outside stops it. Safe for use by many threads.
///
/// Work calls [#checkpoint] between two units; there a pause waits and a cancel throws.
public interface Progress {

    /// Reports to nobody and never stops.
    Progress NONE = new Progress() {
        @Override
        public void phase(String name, long total, String unit) {}

        @Override
        public void advance(long amount) {}

        @Override
        public void checkpoint() {}
    };

    /// A new phase begins. `total` is in `unit` (`bytes`, `items`, `files`, `pairs` …), or -1 where it is unknown.
    void phase(String name, long total, String unit);

    /// So much more of the current phase is done.
    void advance(long amount);

    /// Waits while the work is paused.
    ///
    /// @throws CancelledException when the work is to stop; everything committed so far stays
    void checkpoint() throws CancelledException;
}
