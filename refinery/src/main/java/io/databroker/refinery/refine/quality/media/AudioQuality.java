package io.databroker.refinery.refine.quality.media;

import io.databroker.refinery.decode.AudioContent;
import io.databroker.refinery.refine.quality.Appraisal;
import java.util.LinkedHashMap;
import java.util.Map;

/// The quality of a sound.
///
/// Clarity is a logistic model over one-sided costs (see [Gauge]): noise, clipping, offset, bandwidth, loudness,
/// dropouts. The limits and weights were chosen by hand and are never negative. Completeness counts what decoding
/// could not read, silence, and too little sound to be of use. O(n log n) for n samples.
public final class AudioQuality {

    private static final Gauge NOISE = new Gauge("snr_db", 24, 6, 2.5, "a quieter room, or denoising");
    private static final Gauge CLIPPING = new Gauge("clipping_share", .001, .03, 2.5, "a lower recording level");
    private static final Gauge OFFSET = new Gauge("dc_offset", .01, .1, 1.5, "a high-pass filter at 20 Hz");

    /// In binary logarithms of hertz.
    private static final Gauge BANDWIDTH =
            new Gauge("bandwidth_log2", log2(3000), log2(1000), 2.5, "a recording with sound above 3 kHz");

    private static final Gauge QUIET = new Gauge("loudness_lufs", -40, -60, 1.5, "a higher level: about -20 LUFS");
    private static final Gauge LOUD = new Gauge("loudness_lufs", -7, -1, 1.5, "a lower level: about -20 LUFS");
    private static final Gauge DROPOUTS = new Gauge("dropout_share", .002, .05, 2.5, "a recording without gaps");
    private static final Gauge SILENCE = new Gauge("silence_share", .6, .98, 4.5, "a cut to where there is sound");

    /// In decimal logarithms of seconds.
    private static final Gauge LENGTH = new Gauge("length_log10", Math.log10(.25), -1.3, 3, "at least 0.25 s");

    private static final Gauge FAULTS = new Gauge("decode_faults", 0, 1, 5, "a file that decodes whole");

    private AudioQuality() {}

    /// Measures and scores `sound`.
    public static Appraisal appraise(AudioContent sound) {
        Levels levels = Levels.of(sound);
        Spectrum spectrum = Spectrum.of(sound);
        double loudness = Loudness.lufs(sound.samples(), sound.sampleRate());
        Score clarity = clarity(levels, spectrum, loudness);
        Score completeness = completeness(sound, levels);
        var format = new Score("format_validity");
        format.add(FAULTS, sound.faults().size());
        return Scores.appraisal(
                completeness,
                clarity,
                format,
                Metadata.score(sound.metadata()),
                measures(sound, levels, spectrum, loudness));
    }

    private static Score clarity(Levels levels, Spectrum spectrum, double loudness) {
        var score = new Score("clarity");
        score.add(NOISE, spectrum.signalToNoise());
        score.add(
                CLIPPING,
                levels.clipped().share(),
                levels.clipped().start(),
                levels.clipped().end());
        score.add(OFFSET, Math.abs(levels.offset()));
        score.add(BANDWIDTH, log2(Math.max(1, spectrum.bandwidth())));
        score.add(loudness < -20 ? QUIET : LOUD, loudness);
        score.add(
                DROPOUTS,
                levels.dropped().share(),
                levels.dropped().start(),
                levels.dropped().end());
        return score;
    }

    private static Score completeness(AudioContent sound, Levels levels) {
        var score = new Score("completeness");
        score.add(FAULTS, sound.faults().size());
        score.add(
                SILENCE,
                levels.silent().share(),
                levels.silent().start(),
                levels.silent().end());
        score.add(LENGTH, Math.log10(Math.max(1e-3, sound.seconds())));
        return score;
    }

    private static Map<String, Double> measures(AudioContent sound, Levels levels, Spectrum spectrum, double loudness) {
        var measures = new LinkedHashMap<String, Double>();
        measures.put("seconds", sound.seconds());
        measures.put("sample_rate", (double) sound.sampleRate());
        measures.put("channels", (double) sound.channels());
        measures.put("snr_db", spectrum.signalToNoise());
        measures.put("bandwidth_hz", spectrum.bandwidth());
        measures.put("loudness_lufs", loudness);
        measures.put("clipping_share", levels.clipped().share());
        measures.put("dc_offset", levels.offset());
        measures.put("silence_share", levels.silent().share());
        measures.put("dropout_share", levels.dropped().share());
        return measures;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
