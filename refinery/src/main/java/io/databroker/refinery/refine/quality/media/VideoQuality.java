package io.databroker.refinery.refine.quality.media;

import io.databroker.refinery.decode.VideoContent;
import io.databroker.refinery.refine.quality.Appraisal;
import java.util.LinkedHashMap;
import java.util.Map;

/// The quality of a film: its frames are scored as pictures, its sound as a sound; black and frozen stretches, too
/// few bits for the pixels, too few pixels and too little time cost on top. See [Footage].
public final class VideoQuality {

    private static final Gauge PICTURE =
            new Gauge("frame_clarity", .9, .3, 3, "sharper, better exposed or less compressed pictures");
    private static final Gauge SOUND = new Gauge("sound_clarity", .9, .2, 1, "a better sound track");
    private static final Gauge BLACK = new Gauge("black_share", .1, .7, 2.5, "a cut without the black stretches");
    private static final Gauge FROZEN = new Gauge("frozen_share", .3, .95, 2, "a cut without the frozen stretches");

    /// In binary logarithms of bits a pixel.
    private static final Gauge BITS = new Gauge("bits_per_pixel_log2", -5.5, -9, 2, "an encode with more bits");

    private static final Gauge RESOLUTION =
            new Gauge("resolution_log2", log2(180), log2(48), 4, "at least 180 pixels on the shorter side");
    private static final Gauge LENGTH = new Gauge("length_log10", 0, -1, 3, "at least one second");
    private static final Gauge FAULTS = new Gauge("decode_faults", 0, 1, 5, "a file that decodes whole");

    private VideoQuality() {}

    /// Measures and scores `film`.
    public static Appraisal appraise(VideoContent film) {
        Footage footage = Footage.of(film.frames());
        Map<String, Double> measures = measures(film, footage);
        var clarity = new Score("clarity");
        clarity.add(PICTURE, footage.clarity());
        clarity.add(FROZEN, footage.frozen());
        if (film.bitRate() > 0) {
            clarity.add(BITS, log2(Math.max(1e-6, bitsPerPixel(film))));
        }
        if (film.sound() != null) {
            Appraisal sound = AudioQuality.appraise(film.sound());
            clarity.add(SOUND, sound.scores().clarity());
            sound.measures().forEach((name, value) -> measures.put("sound_" + name, value));
        }
        var completeness = new Score("completeness");
        completeness.add(FAULTS, film.faults().size());
        completeness.add(BLACK, footage.black());
        completeness.add(RESOLUTION, log2(Math.max(1, Math.min(film.width(), film.height()))));
        completeness.add(LENGTH, Math.log10(Math.max(1e-3, film.seconds())));
        var format = new Score("format_validity");
        format.add(FAULTS, film.faults().size());
        return Scores.appraisal(completeness, clarity, format, Metadata.score(film.metadata()), measures);
    }

    private static Map<String, Double> measures(VideoContent film, Footage footage) {
        var measures = new LinkedHashMap<String, Double>();
        measures.put("width", (double) film.width());
        measures.put("height", (double) film.height());
        measures.put("seconds", film.seconds());
        measures.put("frames_per_second", film.framesPerSecond());
        measures.put("bits_per_pixel", bitsPerPixel(film));
        measures.put("frame_clarity", footage.clarity());
        measures.put("black_share", footage.black());
        measures.put("frozen_share", footage.frozen());
        return measures;
    }

    private static double bitsPerPixel(VideoContent film) {
        double pixels = film.width() * film.height() * film.framesPerSecond();
        return pixels > 0 ? film.bitRate() / pixels : 0;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
