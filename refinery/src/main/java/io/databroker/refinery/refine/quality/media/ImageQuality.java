package io.databroker.refinery.refine.quality.media;

import io.databroker.refinery.decode.ImageContent;
import io.databroker.refinery.refine.quality.Appraisal;
import java.util.LinkedHashMap;
import java.util.Map;

/// The quality of a picture.
///
/// Clarity is a logistic model over one-sided costs (see [Gauge]): sharpness, noise, blockiness, exposure,
/// clipping, contrast. The limits and weights were chosen by hand and are never negative, so more damage of a kind
/// never raises the score. Completeness counts what decoding could not read, and too few pixels; metadata quality
/// asks for date, device and words. Two passes over the pixels: O(pixels) time, memory for a plane of at most 1024
/// x 1024.
public final class ImageQuality {

    /// In decibels, see [Detail].
    private static final Gauge SHARPNESS =
            new Gauge("sharpness_db", -3, -9, 2.5, "a sharper original, or a smaller size at which it looks sharp");

    private static final Gauge NOISE = new Gauge("noise_levels", 3, 12, 2.5, "less noise: a lower ISO, or denoising");
    private static final Gauge BLOCKINESS = new Gauge("blockiness", .25, 1, 2, "an original that was compressed less");
    private static final Gauge DARKNESS = new Gauge("brightness", 55, 20, 2.5, "a longer exposure");
    private static final Gauge GLARE = new Gauge("brightness", 205, 240, 2.5, "a shorter exposure");
    private static final Gauge CRUSHED = new Gauge("dark_clipping_share", .1, .5, 1.5, "an original with its shadows");
    private static final Gauge BLOWN = new Gauge("bright_clipping_share", .1, .5, 1.5, "an original with its lights");
    private static final Gauge CONTRAST = new Gauge("contrast_levels", 100, 35, 2.5, "a wider range of tones");
    private static final Gauge ENTROPY = new Gauge("entropy_bits", 3, .5, 1.5, "a picture with something in it");

    /// In binary logarithms of the shorter side.
    private static final Gauge RESOLUTION =
            new Gauge("resolution_log2", log2(256), log2(48), 4, "at least 256 pixels on the shorter side");

    private static final Gauge ASPECT = new Gauge("aspect", 3, 8, 1.5, "a crop to at most 3 : 1");
    private static final Gauge FAULTS = new Gauge("decode_faults", 0, 1, 5, "a file that decodes whole");

    private ImageQuality() {}

    /// Measures and scores `image`.
    public static Appraisal appraise(ImageContent image) {
        Tones tones = Tones.of(image);
        Detail detail = Detail.of(image);
        Score clarity = clarity(tones, detail);
        Score completeness = completeness(image);
        Score format = new Score("format_validity");
        format.add(FAULTS, image.faults().size());
        double metadata = Metadata.score(image.metadata());
        return Scores.appraisal(completeness, clarity, format, metadata, measures(image, tones, detail));
    }

    /// The clarity of one picture of a film, whose resolution is that of the film.
    static double clarity(ImageContent frame) {
        return clarity(Tones.of(frame), Detail.of(frame)).value();
    }

    private static Score clarity(Tones tones, Detail detail) {
        var score = new Score("clarity");
        score.add(SHARPNESS, detail.sharpness());
        score.add(NOISE, detail.noise());
        score.add(BLOCKINESS, detail.blockiness());
        score.add(tones.brightness() < 128 ? DARKNESS : GLARE, tones.brightness());
        score.add(CRUSHED, tones.dark());
        score.add(BLOWN, tones.bright());
        score.add(CONTRAST, tones.contrast());
        score.add(ENTROPY, tones.entropy());
        return score;
    }

    private static Score completeness(ImageContent image) {
        var score = new Score("completeness");
        int blank = image.faults().isEmpty() ? image.argb().length : BlankTail.start(image);
        if (blank < image.argb().length) {
            score.add(FAULTS, image.faults().size(), blank, image.argb().length);
        } else {
            score.add(FAULTS, image.faults().size());
        }
        score.add(RESOLUTION, log2(Math.max(1, Math.min(image.width(), image.height()))));
        score.add(ASPECT, aspect(image));
        return score;
    }

    private static Map<String, Double> measures(ImageContent image, Tones tones, Detail detail) {
        var measures = new LinkedHashMap<String, Double>();
        measures.put("width", (double) image.width());
        measures.put("height", (double) image.height());
        measures.put("megapixels", image.width() * (double) image.height() / 1e6);
        measures.put("aspect", aspect(image));
        measures.put("sharpness_db", detail.sharpness());
        measures.put("noise_levels", detail.noise());
        measures.put("blockiness", detail.blockiness());
        measures.put("brightness", tones.brightness());
        measures.put("contrast_levels", tones.contrast());
        measures.put("dark_clipping_share", tones.dark());
        measures.put("bright_clipping_share", tones.bright());
        measures.put("entropy_bits", tones.entropy());
        measures.put("colourfulness", tones.colourfulness());
        return measures;
    }

    private static double aspect(ImageContent image) {
        return (double) Math.max(image.width(), image.height()) / Math.max(1, Math.min(image.width(), image.height()));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
