package io.databroker.refinery.refine.dedup.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.databroker.refinery.refine.quality.media.Specimens;
import io.databroker.refinery.refine.signal.Resampling;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromaprintTest {

    @TempDir
    Path folder;

    @Test
    void soundThatIsTooShortHasNone() {
        assertThat(Chromaprint.of(new float[2 * Chromaprint.RATE])).isEmpty();
    }

    @Test
    void agreesWithTheReference() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/fpcalc")), "needs fpcalc of libchromaprint-tools");
        float[] samples = Resampling.resample(Specimens.voice(8, 30), Specimens.RATE, Chromaprint.RATE);
        int[] reference = reference(samples);
        int[] own = Chromaprint.of(samples);
        int bits = 0;
        int length = Math.min(own.length, reference.length);
        for (int i = 0; i < length; i++) {
            bits += Integer.bitCount(own[i] ^ reference[i]);
        }

        assertThat(own.length).isCloseTo(reference.length, org.assertj.core.data.Offset.offset(2));
        assertThat(bits / (32.0 * length)).as("share of bits that differ").isLessThan(.005);
    }

    private int[] reference(float[] samples) throws IOException, InterruptedException {
        Path file = folder.resolve("voice.wav");
        var wav = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples.length);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        wav.putInt(Chromaprint.RATE)
                .putInt(2 * Chromaprint.RATE)
                .putShort((short) 2)
                .putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples.length);
        for (float sample : samples) {
            wav.putShort((short) Math.clamp(Math.round(sample * 32768), -32768, 32767));
        }
        Files.write(file, wav.array());
        Process fpcalc = new ProcessBuilder("/usr/bin/fpcalc", "-raw", "-plain", file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(fpcalc.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        fpcalc.waitFor();
        return Arrays.stream(output.trim().split(","))
                .mapToInt(Integer::parseUnsignedInt)
                .toArray();
    }
}
