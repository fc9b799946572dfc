package io.databroker.refinery.refine;

import io.databroker.refinery.job.Progress;
import java.nio.file.Path;

/// What a stage may know of the run it is part of.
///
/// @param seed of every pseudo-random choice
/// @param threads that a grouping may use
/// @param scratch an empty folder for files that need not outlive the step
/// @param progress to report to, and to be stopped by
public record RunContext(long seed, int threads, Path scratch, Progress progress) {}
