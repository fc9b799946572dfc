package io.databroker.desktop.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Looks at the window's thread every few milliseconds and tells when the program holds it for too long.
///
/// Only time that the program's own code takes counts: the frame nearest to the top of the stack that is not of a
/// library must be ours, and neither of a test nor of the toolkit. Time is processor time of the thread, so that it
/// does not matter how busy the machine is; where the thread waits or reads, it is time by the clock. Of that, and
/// of the time before a step was first seen, one look counts two periods at most: the look itself may have come
/// late. A step of the window ends where the tick that the watchdog queues comes by, or where the stack below our
/// code changes. Loading of classes does not count: it happens once. Where more threads want a processor than there
/// are processors, the limit grows with them, for then code takes its time to get warm, and a thread in native code
/// may only wait for its turn. The first few times that a step is seen it may take longer, too.
final class Watchdog implements AutoCloseable {

    /// The longest that one step may take, in milliseconds.
    static final int LIMIT_MILLIS = 50;

    private static final long LIMIT = TimeUnit.MILLISECONDS.toNanos(LIMIT_MILLIS);

    /// How many times as long a step may take while its code is not compiled yet.
    static final int WARMING_UP = 3;

    /// How often a step has been seen when its code counts as compiled.
    private static final int WARM = 5;

    private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(4);
    private static final String OURS = "io.databroker.";
    private static final List<String> TOOLKIT = List.of("javafx.", "com.sun.javafx.", "com.sun.glass.", "atlantafx.");
    private static final List<String> LOADING =
            List.of("jdk.internal.loader.", "java.lang.invoke.", "java.lang.ClassLoader", "java.util.ResourceBundle");

    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean MACHINE = ManagementFactory.getOperatingSystemMXBean();
    private static final Map<String, Boolean> OF_TESTS = new ConcurrentHashMap<>();

    private final Thread window;
    private final Thread looking = Thread.ofPlatform().daemon().name("watchdog").unstarted(this::look);
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Map<List<String>, Integer> seen = new HashMap<>();
    private volatile boolean ticked;
    private volatile boolean closed;

    /// @param window the thread to be watched
    Watchdog(Thread window) {
        this.window = window;
        looking.start();
    }

    /// What held the thread, each with its stack.
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void look() {
        long seenAt = System.nanoTime();
        long worked = TIMES.getThreadCpuTime(window.threadId());
        long held = 0;
        List<String> step = List.of();
        boolean told = false;
        int patience = WARMING_UP;
        tick();
        while (!closed) {
            LockSupport.parkNanos(PERIOD);
            StackTraceElement[] stack = window.getStackTrace();
            boolean waits = waits(stack);
            long now = System.nanoTime();
            long work = TIMES.getThreadCpuTime(window.threadId());
            List<String> base = base(stack);
            boolean begins = ticked || base.isEmpty() || !base.equals(step);
            if (begins) {
                held = 0;
                told = false;
                seen.merge(step, 1, Integer::sum);
                patience = seen.getOrDefault(base, 0) < WARM ? WARMING_UP : 1;
            }
            if (ticked) {
                tick();
            }
            if (isOurs(stack)) {
                long taken = waits ? now - seenAt : work - worked;
                held += waits || begins ? Math.min(taken, 2 * PERIOD) : taken;
            }
            if (held > LIMIT * crowd() * patience && !told) {
                told = true;
                complaints.add(complaint(held, stack));
            }
            step = base;
            seenAt = now;
            worked = work;
        }
    }

    /// How many threads want each processor, one at least.
    private static double crowd() {
        return Math.max(1, MACHINE.getSystemLoadAverage() / MACHINE.getAvailableProcessors());
    }

    private void tick() {
        ticked = false;
        Platform.runLater(() -> ticked = true);
    }

    private boolean waits(StackTraceElement[] stack) {
        return window.getState() != Thread.State.RUNNABLE || stack.length > 0 && stack[0].isNativeMethod();
    }

    /// The stack from the first frame of ours downwards, without line numbers; empty where nothing of ours is on
    /// it.
    private static List<String> base(StackTraceElement[] stack) {
        for (int i = stack.length - 1; i >= 0; i--) {
            if (isProgram(stack[i])) {
                return Arrays.stream(stack, i, stack.length)
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .toList();
            }
        }
        return List.of();
    }

    /// Whether the thread is in the program's own code or in what that has called, other than the toolkit.
    static boolean isOurs(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (frame.getMethodName().equals("<clinit>")
                    || LOADING.stream().anyMatch(type::startsWith)
                    || TOOLKIT.stream().anyMatch(type::startsWith)) {
                return false;
            }
            if (type.startsWith(OURS)) {
                return isProgram(frame) && Arrays.stream(stack).noneMatch(Watchdog::opensTheStudio);
            }
        }
        return false;
    }

    private static boolean opensTheStudio(StackTraceElement frame) {
        return frame.getClassName().equals(Studio.class.getName())
                && frame.getMethodName().startsWith("lambda$new$");
    }

    private static boolean isProgram(StackTraceElement frame) {
        return frame.getClassName().startsWith(OURS)
                && !OF_TESTS.computeIfAbsent(frame.getClassName(), Watchdog::isOfTests);
    }

    private static boolean isOfTests(String type) {
        try {
            CodeSource source = Class.forName(type, false, Watchdog.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            URL place = source == null ? null : source.getLocation();
            return place != null && place.getPath().contains("test-classes");
        } catch (ClassNotFoundException hidden) {
            return false;
        }
    }

    private static String complaint(long held, StackTraceElement[] stack) {
        return "The window's thread was held for more than %d ms (%d ms so far) by:%n%s"
                .formatted(
                        LIMIT_MILLIS,
                        TimeUnit.NANOSECONDS.toMillis(held),
                        Arrays.stream(stack)
                                .limit(40)
                                .map(frame -> "    at " + frame)
                                .collect(Collectors.joining(System.lineSeparator())));
    }

    @Override
    public void close() {
        closed = true;
        try {
            looking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
