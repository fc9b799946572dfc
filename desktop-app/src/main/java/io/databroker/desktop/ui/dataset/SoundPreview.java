package io.databroker.desktop.ui.dataset;

import atlantafx.base.theme.Styles;
import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Parts;
import io.databroker.desktop.ui.kit.Peaks;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Waveform;
import io.databroker.refinery.decode.AudioContent;
import java.time.Duration;
import java.util.LinkedHashMap;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A sound as a waveform, to listen to; a click on the wave plays from there.
final class SoundPreview extends VBox {

    SoundPreview(AudioContent sound, Peaks peaks, SoundPlayer player) {
        var texts = Texts.of(SoundPreview.class);
        getStyleClass().add("preview-body");
        var wave = new Waveform(peaks);
        wave.setOnMousePressed(event -> player.play(Math.clamp(event.getX() / wave.getWidth(), 0, 1)));
        var play = new Button();
        play.getStyleClass().add(Styles.SMALL);
        play.setOnAction(_ -> {
            if (player.playingProperty().get()) {
                player.stop();
            } else {
                player.play(0);
            }
        });
        var clock = new AnimationTimer() {
            @Override
            public void handle(long now) {
                wave.show(player.position());
            }
        };
        player.playingProperty().subscribe(playing -> {
            play.setText(texts.get(playing ? "sound.stop" : "sound.play"));
            play.setGraphic((playing ? Icons.STOP : Icons.PLAY).icon());
            if (playing) {
                clock.start();
            } else {
                clock.stop();
                wave.show(0);
            }
        });
        getChildren().addAll(wave, play, facts(sound, texts));
        sound.faults().forEach(fault -> getChildren().add(Parts.note(fault)));
    }

    private static Node facts(AudioContent sound, Texts texts) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(texts.get("fact.length"), Amounts.duration(Duration.ofSeconds(Math.round(sound.seconds()))));
        facts.put(
                texts.get("fact.sound"),
                Amounts.count(sound.sampleRate()) + " Hz · " + sound.channels() + " × · " + sound.codec());
        sound.metadata().forEach(facts::put);
        return PreviewFacts.table(facts);
    }
}
