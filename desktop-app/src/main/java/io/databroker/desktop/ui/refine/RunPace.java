package io.databroker.desktop.ui.refine;

import io.databroker.refinery.job.Job;
import io.databroker.refinery.job.Tracker.Snapshot;
import java.time.Duration;
import java.util.Optional;

/// How fast a run goes at a moment.
///
/// @param phase empty where nothing runs
/// @param share done of the phase in [0, 1], or negative where nobody knows
/// @param rate in `unit` per second
/// @param left of the phase, where that is known
public record RunPace(String phase, double share, double rate, String unit, Optional<Duration> left, boolean paused) {

    static final RunPace NONE = new RunPace("", -1, 0, "", Optional.empty(), false);

    static RunPace of(Job<?> job) {
        Snapshot now = job.tracker().snapshot();
        double share = now.total() <= 0 ? -1 : Math.min(1, (double) now.done() / now.total());
        return new RunPace(now.phase(), share, now.rate(), now.unit(), now.eta(), now.paused());
    }
}
