package io.databroker.desktop.ui.words;

import io.databroker.desktop.ui.kit.Amounts;
import io.databroker.desktop.ui.kit.Texts;
import io.databroker.model.catalog.Reason;
import io.databroker.model.catalog.Sentence;
import io.databroker.model.catalog.Telling;
import io.databroker.refinery.DataBrokerException;
import io.databroker.refinery.refine.Recipe;
import io.databroker.refinery.refine.StageCatalogue;
import io.databroker.refinery.refine.StageParameter;
import java.time.Duration;
import java.util.Locale;

/// What the codes of the core are called in the user's language. A code that nobody has named is shown as it is,
/// with blanks for underscores; names of licences and of services are the same in every language.
public final class CoreWords {

    private static final String LICENCE = "spdx:";
    private static final String COMPARING = "Comparing";

    /// In seconds; what rounds up to it is told as one.
    private static final double MINUTE = 59.95;

    private CoreWords() {}

    /// A stage, or what else a step of a run may be.
    public static String stage(String id) {
        return find("stage." + id, plain(id));
    }

    /// What a stage does, in a sentence or two.
    public static String explanation(StageCatalogue.Entry stage) {
        return find("stage." + stage.id() + ".does", stage.explanation());
    }

    /// Why one would want a stage.
    public static String why(StageCatalogue.Entry stage) {
        return find("stage." + stage.id() + ".why", stage.why());
    }

    /// What a parameter of a stage is called.
    public static String title(String stage, StageParameter parameter) {
        String common = find("parameter." + parameter.name(), parameter.title());
        return find("parameter." + stage + "." + parameter.name(), common);
    }

    /// What the stage or the parameter is called that has this title in English.
    static String titled(String english) {
        for (StageCatalogue.Entry stage : StageCatalogue.ENTRIES) {
            if (stage.title().equals(english)) {
                return stage(stage.id());
            }
            for (StageParameter parameter : stage.parameters()) {
                if (parameter.title().equals(english)) {
                    return title(stage.id(), parameter);
                }
            }
        }
        return english;
    }

    /// What a parameter of a stage is for.
    public static String explanation(String stage, StageParameter parameter) {
        boolean limit = stage.equals("quality") && parameter instanceof StageParameter.Decimal;
        String common = find(
                limit ? "parameter.quality.limit.does" : "parameter." + parameter.name() + ".does",
                parameter.explanation());
        return find("parameter." + stage + "." + parameter.name() + ".does", common);
    }

    /// One of the values that a parameter may have.
    public static String option(String value) {
        return find("option." + value, value);
    }

    /// The title of a recipe; the seller's own ones are called as the seller called them.
    public static String title(Recipe recipe) {
        return Recipe.BUILT_IN.contains(recipe.name())
                ? find("recipe." + recipe.name(), recipe.title())
                : recipe.title();
    }

    /// The title of a recipe that was written down, by this version of the program or another.
    ///
    /// @param otherwise for a recipe that this version cannot read
    public static String recipeTitle(String yaml, String otherwise) {
        try {
            return title(Recipe.parse(yaml));
        } catch (DataBrokerException _) {
            return otherwise;
        }
    }

    /// What a recipe is for.
    public static String description(Recipe recipe) {
        return Recipe.BUILT_IN.contains(recipe.name())
                ? find("recipe." + recipe.name() + ".does", recipe.description())
                : recipe.description();
    }

    /// A phase of long work as its progress calls it: words, or words and what they are about, such as
    /// `Comparing: near_text`.
    public static String phase(String phase) {
        int colon = phase.indexOf(": ");
        String head = colon < 0 ? phase : phase.substring(0, colon);
        String about = colon < 0 ? "" : phase.substring(colon + 2);
        String key = "phase." + head.toLowerCase(Locale.ROOT).replace(' ', '_');
        Texts texts = texts();
        return texts.has(key) ? texts.get(key, "about", head.equals(COMPARING) ? stage(about) : about) : phase;
    }

    /// Why an item was changed or dropped.
    public static String reason(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? find("reason." + code, plain(code))
                : texts().get("reason.rule", "set", code.substring(0, colon), "rule", plain(code.substring(colon + 1)));
    }

    /// Why that was, with what was measured.
    public static String because(Reason reason) {
        return told(new Sentence(reason.message(), reason.telling()));
    }

    /// A sentence of the core's: in English where it came without a telling, as what libraries of earlier versions
    /// hold and what nobody foresaw.
    public static String told(Sentence sentence) {
        Telling telling = sentence.telling();
        return telling != null && texts().has("told." + telling.code())
                ? new Told(texts()).sentence(telling)
                : sentence.english();
    }

    /// What was found; a licence by its identifier.
    public static String finding(String type) {
        if (type.startsWith(LICENCE)) {
            return type.substring(LICENCE.length());
        }
        int colon = type.indexOf(':');
        return colon < 0
                ? find("finding." + type, plain(type))
                : find("finding." + type.substring(0, colon), plain(type.substring(0, colon))) + " ("
                        + type.substring(colon + 1) + ")";
    }

    /// What a text is about.
    public static String domain(String code) {
        return find("domain." + code, plain(code));
    }

    /// What kind of text it is.
    public static String contentType(String code) {
        return find("content_type." + code, plain(code));
    }

    /// What adds up over the items of a run, such as `words`.
    public static String amount(String code) {
        return find("amount." + code, plain(code));
    }

    /// So much of it: a time as hours, minutes and seconds from a minute on, an area in its unit, all else counted.
    public static String amount(String code, double total) {
        return switch (code) {
            case "seconds" ->
                total < MINUTE
                        ? texts().get("amount.seconds.of", "figure", Amounts.decimal(total, 1))
                        : Amounts.clock(Duration.ofSeconds(Math.round(total)));
            case "megapixels" ->
                texts().get("amount.megapixels.of", "figure", Amounts.decimal(total, total < 99.95 ? 1 : 0));
            default -> Amounts.count(Math.round(total));
        };
    }

    /// How sound, film or a picture is coded: `pcm_s16le` → `PCM`, `h264` → `H.264`, `jpeg` → `JPEG`; what has no
    /// other name, as it is.
    public static String codec(String name) {
        return switch (name) {
            case "h264" -> "H.264";
            case "hevc" -> "H.265";
            case "vorbis", "opus" -> plain(name);
            case "webp" -> "WebP";
            case "aac", "flac", "mp3", "av1", "vp8", "vp9", "jpeg", "png", "gif", "tiff", "bmp" ->
                name.toUpperCase(Locale.ROOT);
            default -> name.startsWith("pcm_") ? "PCM" : name.replace('_', ' ');
        };
    }

    /// `near_duplicate` → `Near duplicate`.
    private static String plain(String code) {
        String words = code.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String find(String key, String otherwise) {
        Texts texts = texts();
        return texts.has(key) ? texts.get(key) : otherwise;
    }

    private static Texts texts() {
        return Texts.of(CoreWords.class);
    }
}
