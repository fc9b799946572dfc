package io.databroker.refinery.refine;

/// What a report is about.
///
/// @param dataset its name
/// @param program name and version of the program that runs
public record ReportSubject(String dataset, String program) {}
