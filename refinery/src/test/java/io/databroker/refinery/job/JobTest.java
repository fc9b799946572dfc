package io.databroker.refinery.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JobTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Tracker tracker = new Tracker(nanos::get);

    @Test
    void rateAndTimeLeftComeFromWhatWasDone() {
        tracker.phase("read", 1000, "bytes");
        tracker.advance(100);
        nanos.addAndGet(1_000_000_000L);
        var snapshot = tracker.snapshot();
        assertThat(snapshot.phase()).isEqualTo("read");
        assertThat(snapshot.done()).isEqualTo(100);
        assertThat(snapshot.rate()).isCloseTo(100, within(1e-6));
        assertThat(snapshot.eta()).contains(Duration.ofSeconds(9));
    }

    @Test
    void theRateFollowsAChangeOfPace() {
        tracker.phase("read", -1, "items");
        tracker.advance(1000);
        nanos.addAndGet(1_000_000_000L);
        tracker.snapshot();
        for (int second = 0; second < 30; second++) {
            tracker.advance(10);
            nanos.addAndGet(1_000_000_000L);
            tracker.snapshot();
        }
        assertThat(tracker.snapshot().rate()).isBetween(10.0, 40.0);
        assertThat(tracker.snapshot().eta()).isEmpty();
    }

    @Test
    void aNewPhaseBeginsAtZero() {
        tracker.phase("one", 10, "files");
        tracker.advance(10);
        tracker.phase("two", 20, "items");
        assertThat(tracker.snapshot().done()).isZero();
        assertThat(tracker.snapshot().total()).isEqualTo(20);
    }

    @Test
    void aPausedJobWaitsUntilItIsResumed() throws InterruptedException {
        var reached = new CountDownLatch(1);
        try (var queue = new JobQueue(1)) {
            Job<String> job = queue.submit("wait", progress -> {
                ((Tracker) progress).pause();
                reached.countDown();
                progress.checkpoint();
                return "done";
            });
            reached.await();
            assertThat(job.state()).isEqualTo(Job.State.RUNNING);
            assertThat(job.tracker().snapshot().paused()).isTrue();
            job.tracker().resume();
            assertThat(job.join()).isEqualTo("done");
            assertThat(job.state()).isEqualTo(Job.State.DONE);
        }
    }

    @Test
    void aCancelledJobStopsAtItsNextCheckpointEvenWhenPaused() {
        try (var queue = new JobQueue(1)) {
            Job<String> job = queue.submit("spin", progress -> {
                while (true) {
                    progress.checkpoint();
                }
            });
            job.tracker().pause();
            job.tracker().cancel();
            assertThatThrownBy(job::join).isInstanceOf(CancelledException.class);
            assertThat(job.state()).isEqualTo(Job.State.CANCELLED);
        }
    }

    @Test
    void aFailureReachesWhoWaits() {
        try (var queue = new JobQueue(1)) {
            Job<String> job = queue.submit("fail", progress -> {
                throw new DataBrokerException("The disk is full.");
            });
            assertThatThrownBy(job::join).hasMessage("The disk is full.");
            Job<String> broken = queue.submit("break", progress -> {
                throw new IllegalStateException("bug");
            });
            assertThatThrownBy(broken::join)
                    .isInstanceOf(DataBrokerException.class)
                    .hasMessageContaining("break");
        }
    }

    @Test
    void aFailureIsToldInWordsWhateverItWas() {
        try (var queue = new JobQueue(1)) {
            Job<String> known = queue.submit("fail", _ -> {
                throw new DataBrokerException("The disk is full.");
            });
            Job<String> unforeseen = queue.submit("break", _ -> {
                throw new StackOverflowError();
            });
            assertThat(known.failure()).contains(Sentence.inEnglish("The disk is full."));
            assertThat(unforeseen.failure()).hasValueSatisfying(why -> {
                assertThat(why.english()).contains("break", "StackOverflowError");
                assertThat(why.telling().code()).isEqualTo("unforeseen");
            });
            assertThat(queue.submit("work", _ -> "made").failure()).isEmpty();
        }
    }

    @Test
    void oneButtonPausesAndLetsGoOn() {
        tracker.pauseOrResume();
        assertThat(tracker.snapshot().paused()).isTrue();
        tracker.pauseOrResume();
        assertThat(tracker.snapshot().paused()).isFalse();
    }

    @Test
    void jobsRunInTheirOrder() {
        List<Integer> order = new ArrayList<>();
        try (var queue = new JobQueue(1)) {
            List<Job<Integer>> jobs = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                int number = i;
                jobs.add(queue.submit("job " + i, progress -> {
                    order.add(number);
                    return number;
                }));
            }
            jobs.forEach(Job::join);
            assertThat(queue.active()).isEmpty();
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void closingTheQueueCancelsWhatWaits() {
        Job<String> job;
        try (var queue = new JobQueue(1)) {
            job = queue.submit("spin", progress -> {
                while (true) {
                    progress.checkpoint();
                }
            });
        }
        assertThatThrownBy(job::join).isInstanceOf(CancelledException.class);
    }
}
