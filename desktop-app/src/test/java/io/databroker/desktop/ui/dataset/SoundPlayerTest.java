package io.databroker.desktop.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.databroker.desktop.ui.kit.Notices;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Threads;
import io.databroker.desktop.ui.words.CoreWords;
import io.databroker.refinery.decode.AudioContent;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineListener;
import javax.sound.sampled.LineUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SoundPlayerTest {

    private static final float[] SAMPLES = {0, 0.5f, -0.5f, 1, -1, 2, -2, 0.25f};

    private final Locale before = Locale.getDefault();
    private final Notices notices = new Notices(InstantSource.system(), CoreWords::told);
    private final Tape tape = new Tape();
    private SoundPlayer player;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.ENGLISH);
        player = with(tape::clip);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private SoundPlayer with(SoundPlayer.Output output) {
        return new SoundPlayer(sound(), notices, Threads.NONE, output);
    }

    private static AudioContent sound() {
        double seconds = SAMPLES.length / 8_000.0;
        return new AudioContent(SAMPLES, 8_000, 1, seconds, 0, "pcm", new LinkedHashMap<>(), List.of());
    }

    @Test
    void givesTheSamplesToTheOutputAsSixteenBitNumbers() {
        player.play(0);
        assertThat(player.playingProperty().get()).isTrue();
        assertThat(Objects.requireNonNull(tape.format).getSampleRate()).isEqualTo(8_000);
        assertThat(tape.format.getSampleSizeInBits()).isEqualTo(16);
        assertThat(tape.format.getChannels()).isEqualTo(1);
        assertThat(tape.format.isBigEndian()).isFalse();
        var heard = new int[SAMPLES.length];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = (short) ((tape.pcm[2 * i] & 0xff) | tape.pcm[2 * i + 1] << 8);
        }
        assertThat(heard).containsExactly(0, 16384, -16383, 32767, -32767, 32767, -32767, 8192);
    }

    @Test
    void playsFromThePlaceThatWasClickedAndOpensTheOutputOnce() {
        player.play(0);
        player.play(0.5);
        assertThat(tape.calls).containsExactly("open", "stop", "at 0", "start", "stop", "at 4", "start");
        assertThat(player.position()).isEqualTo(0.5);
    }

    @Test
    void knowsWhenTheSoundIsOverAndWhenItIsStopped() {
        player.play(0);
        tape.end();
        assertThat(player.playingProperty().get()).isFalse();
        player.play(0);
        assertThat(player.playingProperty().get()).isTrue();
        player.stop();
        assertThat(player.playingProperty().get()).isFalse();
        assertThat(tape.calls).endsWith("close");
    }

    @Test
    void aSoundThatIsStoppedWhileTheOutputOpensIsNotHeard() {
        var waiting = new ArrayList<Runnable>();
        var slow = new SoundPlayer(sound(), notices, new Threads(Runnable::run, waiting::add), tape::clip);
        slow.play(0);
        slow.stop();
        List.copyOf(waiting).forEach(Runnable::run);
        assertThat(slow.playingProperty().get()).isFalse();
        assertThat(tape.calls).doesNotContain("start");
    }

    @Test
    void saysSoWhereThereIsNoOutput() {
        for (Exception why : List.of(new IllegalArgumentException("no line"), new LineUnavailableException("in use"))) {
            SoundPlayer mute = with(() -> {
                if (why instanceof LineUnavailableException held) {
                    throw held;
                }
                throw (IllegalArgumentException) why;
            });
            mute.play(0);
            assertThat(mute.playingProperty().get()).isFalse();
            mute.stop();
        }
        assertThat(notices.all()).hasSize(2).allSatisfy(notice -> assertThat(notice.text())
                .isEqualTo(Texts.of(SoundPlayer.class).get("sound.none")));
    }

    @Test
    void onThisMachineItPlaysOrSaysThatItCannot() {
        var real = new SoundPlayer(sound(), notices, Threads.NONE);
        real.play(0);
        assertThat(real.playingProperty().get() || notices.all().size() == 1).isTrue();
        real.stop();
    }

    /// Records what an output is told to do.
    private static final class Tape {

        private final List<String> calls = new ArrayList<>();
        private AudioFormat format;
        private byte[] pcm = {};
        private LineListener listener;
        private boolean running;
        private int position;
        private Clip clip;

        Clip clip() {
            clip = (Clip) Proxy.newProxyInstance(
                    Tape.class.getClassLoader(),
                    new Class<?>[] {Clip.class},
                    (_, method, arguments) -> told(method.getName(), arguments));
            return clip;
        }

        private Object told(String name, Object[] arguments) {
            switch (name) {
                case "open" -> {
                    calls.add("open");
                    format = (AudioFormat) arguments[0];
                    pcm = (byte[]) arguments[1];
                }
                case "start" -> {
                    calls.add("start");
                    running = true;
                }
                case "stop", "close" -> {
                    calls.add(name);
                    running = false;
                }
                case "setFramePosition" -> {
                    position = (int) arguments[0];
                    calls.add("at " + position);
                }
                case "addLineListener" -> listener = (LineListener) arguments[0];
                default -> {}
            }
            return switch (name) {
                case "getFrameLength" -> pcm.length / 2;
                case "getFramePosition" -> position;
                case "isRunning" -> running;
                case "hashCode" -> 1;
                case "equals" -> true;
                default -> null;
            };
        }

        void end() {
            running = false;
            listener.update(new LineEvent(clip, LineEvent.Type.STOP, position));
        }
    }
}
