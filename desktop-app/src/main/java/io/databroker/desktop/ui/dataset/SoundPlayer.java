package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Fx;
import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Notices.Tone;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.refinery.decode.AudioContent;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import org.jspecify.annotations.Nullable;

/// Plays a decoded sound on the computer's usual output.
final class SoundPlayer {

    private final AudioContent sound;
    private final Notices notices;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private @Nullable Clip clip;

    SoundPlayer(AudioContent sound, Notices notices) {
        this.sound = sound;
        this.notices = notices;
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
        try {
            Clip open = clip == null ? open() : clip;
            clip = open;
            open.stop();
            open.setFramePosition((int) (from * open.getFrameLength()));
            open.start();
            playing.set(true);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            notices.say(Tone.WARNING, Texts.of(SoundPlayer.class).get("sound.none"));
        }
    }

    private Clip open() throws LineUnavailableException {
        byte[] pcm = new byte[2 * sound.samples().length];
        for (int i = 0; i < sound.samples().length; i++) {
            int level = Math.round(Math.clamp(sound.samples()[i], -1f, 1f) * Short.MAX_VALUE);
            pcm[2 * i] = (byte) level;
            pcm[2 * i + 1] = (byte) (level >> 8);
        }
        Clip fresh = AudioSystem.getClip();
        fresh.open(new AudioFormat(sound.sampleRate(), 16, 1, true, false), pcm, 0, pcm.length);
        fresh.addLineListener(event -> {
            if (event.getType() == LineEvent.Type.STOP) {
                Fx.run(() -> playing.set(false));
            }
        });
        return fresh;
    }

    void stop() {
        if (clip != null) {
            clip.close();
            clip = null;
        }
        playing.set(false);
    }
}
