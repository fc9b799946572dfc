package io.databroker.desktop.ui.dataset;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Icons;
import io.databroker.desktop.ui.kit.Peaks;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.desktop.ui.kit.Waveform;
import io.databroker.desktop.ui.words.CoreWords;
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
        getChildren().addAll(PreviewFacts.faults(sound.faults()));
    }

    private static Node facts(AudioContent sound, Texts texts) {
        var facts = new LinkedHashMap<String, String>();
        facts.put(texts.get("fact.length"), Amounts.duration(Duration.ofSeconds(Math.round(sound.seconds()))));
        facts.put(
                texts.get("fact.sound"),
                Amounts.count(sound.sampleRate()) + " Hz · " + texts.get("fact.channels", "count", sound.channels()));
        facts.put(texts.get("fact.coding"), CoreWords.codec(sound.codec()));
        facts.putAll(Tags.shown(sound.metadata()));
        return PreviewFacts.table(facts);
    }
}
