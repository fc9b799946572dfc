package io.databroker.desktop.ui.kit;

import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Short messages to the user, each with at most one thing to do about it: shown as toasts, kept as a history.
public final class Notices {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int KEPT = 200;

    /// How a message is meant.
    public enum Tone {
        INFO,
        SUCCESS,
        WARNING,
        FAILURE
    }

    /// One message.
    ///
    /// @param actionTitle what can be done about it, or null
    public record Notice(
            Instant at,
            Tone tone,
            String text,
            @Nullable String actionTitle,
            @Nullable Runnable action) {}

    private final InstantSource clock;
    private final Function<Sentence, String> words;
    private final ObservableList<Notice> all = FXCollections.observableArrayList();

    /// @param words tells a sentence of the core's in the user's language
    public Notices(InstantSource clock, Function<Sentence, String> words) {
        this.clock = clock;
        this.words = words;
    }

    /// All messages of this session, newest first.
    public ObservableList<Notice> all() {
        return all;
    }

    /// Says something.
    public void say(Tone tone, String text) {
        add(new Notice(clock.instant(), tone, text, null, null));
    }

    /// Says something that something can be done about, such as undo it.
    public void say(Tone tone, String text, String actionTitle, Runnable action) {
        add(new Notice(clock.instant(), tone, text, actionTitle, action));
    }

    /// Says what failed; the log gets the cause.
    public void fail(DataBrokerException failure) {
        LOG.warn("Shown to the user", failure);
        say(Tone.FAILURE, words.apply(failure.sentence()));
    }

    private void add(Notice notice) {
        all.addFirst(notice);
        if (all.size() > KEPT) {
            all.removeLast();
        }
    }
}
