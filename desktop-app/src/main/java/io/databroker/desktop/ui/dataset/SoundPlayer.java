package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Notices.Tone;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.model.catalog.Sentence;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.SystemWords;
import io.databroker.refinery.decode.AudioContent;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import org.jspecify.annotations.Nullable;

/// Plays a decoded sound on the computer's usual output, which is opened in the background at the first wish: that
/// takes its time. Where there is none, or another program holds it, it says so.
final class SoundPlayer {

    private final AudioContent sound;
    private final Notices notices;
    private final Threads threads;
    private final Output output;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private @Nullable Clip clip;
    private boolean stopped;

    /// Where sound goes.
    interface Output {
        /// @throws IllegalArgumentException where the computer has no such thing
        Clip clip() throws LineUnavailableException;
    }

    SoundPlayer(AudioContent sound, Notices notices, Threads threads) {
        this(sound, notices, threads, AudioSystem::getClip);
    }

    SoundPlayer(AudioContent sound, Notices notices, Threads threads, Output output) {
        this.sound = sound;
        this.notices = notices;
        this.threads = threads;
        this.output = output;
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Where the playing is, in [0, 1].
    double position() {
        Clip open = clip;
        return open == null || open.getFrameLength() == 0
                ? 0
                : (double) open.getFramePosition() / open.getFrameLength();
    }

    /// Plays from a place in [0, 1].
    void play(double from) {
        stopped = false;
        Clip open = clip;
        if (open == null) {
            threads.load(this::open, fresh -> start(fresh, from), _ -> {
                notices.say(Tone.WARNING, Texts.of(SoundPlayer.class).get("sound.none"));
            });
        } else {
            start(open, from);
        }
    }

    /// Plays, unless it was stopped or begun anew while the output was being opened.
    private void start(Clip open, double from) {
        if (stopped || (clip != null && clip != open)) {
            threads.background().execute(open::close);
            return;
        }
        clip = open;
        open.stop();
        open.setFramePosition((int) (from * open.getFrameLength()));
        open.start();
        playing.set(true);
    }

    private Clip open() {
        try {
            Clip fresh = output.clip();
            byte[] pcm = pcm();
            fresh.open(new AudioFormat(sound.sampleRate(), 16, 1, true, false), pcm, 0, pcm.length);
            fresh.addLineListener(event -> {
                if (event.getType() == LineEvent.Type.STOP) {
                    threads.window().execute(() -> ended(fresh));
                }
            });
            return fresh;
        } catch (LineUnavailableException | IllegalArgumentException | IllegalStateException e) {
            throw new DataBrokerException(
                    Sentence.of(
                            "no_sound_output",
                            "The computer's sound output cannot be opened: {detail}.",
                            "detail",
                            SystemWords.of(e)),
                    e);
        }
    }

    private void ended(Clip which) {
        if (which == clip && !which.isRunning()) {
            playing.set(false);
        }
    }

    /// The samples as 16-bit numbers, the low byte first.
    private byte[] pcm() {
        byte[] pcm = new byte[2 * sound.samples().length];
        for (int i = 0; i < sound.samples().length; i++) {
            int level = Math.round(Math.clamp(sound.samples()[i], -1f, 1f) * Short.MAX_VALUE);
            pcm[2 * i] = (byte) level;
            pcm[2 * i + 1] = (byte) (level >> 8);
        }
        return pcm;
    }

    void stop() {
        stopped = true;
        playing.set(false);
        Clip open = clip;
        clip = null;
        if (open != null) {
            threads.background().execute(open::close);
        }
    }
}
