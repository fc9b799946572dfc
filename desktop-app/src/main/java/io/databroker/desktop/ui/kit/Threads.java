package io.databroker.desktop.ui.kit;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where view-models do their work: short steps on the window's thread, everything else in the background.
///
/// @param window runs on the thread that may touch what is shown
/// @param background runs beside it, on as many threads as it takes
public record Threads(Executor window, Executor background) {

    /// Both on the caller's thread, at once: for tests.
    public static final Threads NONE = new Threads(Runnable::run, Runnable::run);

    /// Loads something in the background and shows it on the window's thread, or shows why it could not be loaded.
    public <T> void load(Supplier<T> work, Consumer<? super T> show, Consumer<DataBrokerException> failed) {
        background.execute(() -> {
            try {
                T loaded = work.get();
                window.execute(() -> show.accept(loaded));
            } catch (DataBrokerException e) {
                window.execute(() -> failed.accept(e));
            } catch (RuntimeException e) {
                var unforeseen = new DataBrokerException(
                        Sentence.of(
                                "unforeseen_here",
                                "Something went wrong that should not have: {detail}. See the log.",
                                "detail",
                                SystemWords.of(e)),
                        e);
                window.execute(() -> failed.accept(unforeseen));
            }
        });
    }

    /// Does something in the background that shows nothing by itself, or shows why it could not be done.
    public void run(Runnable work, Consumer<DataBrokerException> failed) {
        load(
                () -> {
                    work.run();
                    return true;
                },
                _ -> {},
                failed);
    }
}
