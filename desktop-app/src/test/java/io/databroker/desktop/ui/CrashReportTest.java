package io.databroker.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    Path folder;

    @Test
    void saysWhatFailedWhereAndWhyButNothingOfTheUsersData() throws IOException {
        var cause = new IOException("/home/kim/Diary of Kim.txt: Dear diary");
        String report = Files.readString(CrashReport.write(folder, new IllegalStateException("Diary", cause), CLOCK));
        assertThat(report)
                .contains("databroker", "2026-01-02T03:04:05Z")
                .contains("IllegalStateException", "Caused by: java.io.IOException", "CrashReportTest.java")
                .doesNotContainIgnoringCase("diary");
    }

    @Test
    void endsWhereAFailureIsItsOwnCause() throws IOException {
        var first = new IllegalStateException();
        first.initCause(new IOException(first));
        assertThat(CrashReport.write(folder, first, CLOCK)).content().containsOnlyOnce("Caused by");
    }
}
