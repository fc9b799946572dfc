package io.databroker.refinery.refine.quality.training;

import io.databroker.refinery.refine.quality.Aspect;
import java.util.SplittableRandom;

/// Ways to spoil a text on purpose, each on a ladder from 0 (nothing) to 1 (as bad as it gets). With one seed, what
/// a lower rung spoils a higher one spoils too, so that more severity means more damage and nothing else.
public enum Damage {
    MOJIBAKE(Aspect.FORMAT_VALIDITY),
    MARKUP(Aspect.FORMAT_VALIDITY),
    STRAY_CHARACTERS(Aspect.FORMAT_VALIDITY),
    OCR_NOISE(Aspect.CLARITY),
    REPETITION(Aspect.CLARITY),
    BOILERPLATE(Aspect.CLARITY),
    SHUFFLED_WORDS(Aspect.CLARITY),
    SPAM(Aspect.CLARITY),
    GIBBERISH(Aspect.CLARITY),
    WRONG_LANGUAGE(Aspect.CLARITY),
    TRUNCATION(Aspect.COMPLETENESS);

    private final Aspect aspect;

    Damage(Aspect aspect) {
        this.aspect = aspect;
    }

    /// The score that it lowers.
    public Aspect aspect() {
        return aspect;
    }

    /// The text, spoiled.
    ///
    /// @param severity in [0, 1]
    /// @param seed of every choice; an odd one draws inserted phrases from other lists than an even one
    /// @param donor a text in another language
    public String apply(String text, double severity, long seed, String donor) {
        if (severity <= 0) {
            return text;
        }
        var random = new SplittableRandom(seed);
        return switch (this) {
            case MOJIBAKE -> CharacterDamage.mojibake(text, severity, random);
            case MARKUP -> Insertions.markup(text, severity, random, (int) (seed & 1));
            case STRAY_CHARACTERS -> CharacterDamage.strays(text, severity, random);
            case OCR_NOISE -> CharacterDamage.ocr(text, severity, random);
            case REPETITION -> WordDamage.repeat(text, severity, random);
            case BOILERPLATE -> Insertions.boilerplate(text, severity, random, (int) (seed & 1));
            case SHUFFLED_WORDS -> WordDamage.shuffle(text, severity, random);
            case SPAM -> Insertions.spam(text, severity, random, (int) (seed & 1));
            case GIBBERISH -> WordDamage.gibberish(text, severity, random);
            case WRONG_LANGUAGE -> WordDamage.mix(text, severity, random, donor);
            case TRUNCATION -> WordDamage.truncate(text, severity, random);
        };
    }
}
