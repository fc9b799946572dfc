package io.databroker.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Writes rows of JSON Lines, about a kilobyte each, like posts of a forum: `id`, `author`, `date`, `stars` and a
/// `text` of English-like prose. One row in 50 repeats a text of the thousand before it, one in 25 an edited copy;
/// one in ten has an e-mail address, one in twelve a telephone number. The same seed gives the same bytes.
///
/// Arguments: the file to write, how many rows (1000000), the seed (1).
public final class MillionRecords {

    private static final int REMEMBERED = 1000;
    private static final String[] NOUNS = words("""
            time year people way day man thing woman life child world school state family student group country problem
            hand part place case week company system program question work government number night point home water room
            mother area money story fact month lot right study book eye job word business issue side kind head house
            service friend father power hour game line end member law car city community name president team minute idea
            body information back parent face others level office door health person art war history party result change
            morning reason research girl guy moment air teacher force education engine garden river bridge camera
            kitchen recipe bicycle mountain ticket station battery window doctor market paper letter picture harbour
            winter summer island forest museum concert novel painter valley machine server keyboard printer contract
            tenant salary budget factory hospital patient nurse medicine lesson exam language dictionary poem village
            church castle farmer harvest horse sheep bread butter coffee flour sugar pepper lemon onion supper guest
            neighbour carpet lamp mirror shelf basement roof ladder hammer paint colour shadow candle storm thunder
            weather season climate desert planet rocket signal radio antenna voltage circuit sensor firmware compiler
            database query index payment invoice customer supplier warehouse delivery truck engineer pilot captain
            sailor""");
    private static final String[] VERBS = words("""
            said made took came wanted used found gave told worked called tried asked needed felt became left put meant
            kept began helped showed heard played moved liked lived believed held brought wrote provided sat stood lost
            paid met included continued set learned led understood watched followed stopped created read allowed added
            spent grew opened walked won offered remembered loved considered appeared bought waited served sent expected
            built stayed fell cut reached killed remained suggested raised passed sold required reported decided pulled
            repaired painted cooked tasted measured compared translated explained described replaced returned checked
            borrowed counted carried cleaned delivered designed discovered discussed filled finished ignored improved
            invited joined noticed ordered planned prepared printed protected received recorded refused removed""");
    private static final String[] ADJECTIVES = words("""
            good new first last long great little own other old right big high different small large next early young
            important few public bad same able local late hard major better economic strong possible whole free military
            true federal international full special easy clear recent certain personal open red difficult available
            likely short single medical current wrong private past foreign fine common poor natural significant similar
            hot dead central happy serious ready simple left physical general environmental financial blue democratic
            dark various entire close legal religious cold final main green nice huge popular traditional cultural warm
            quiet narrow wooden broken heavy cheap expensive honest careful curious gentle bitter sweet fresh empty
            crowded ancient modern electric reliable strange famous hidden""");
    private static final String[] ADVERBS = words("""
            often never always usually quickly slowly probably certainly finally suddenly carefully quietly barely almost
            already still again later soon yesterday today together apparently fortunately honestly simply actually
            eventually gladly hardly""");
    private static final String[] LINKS = words("""
            because although while when after before since unless until whereas so and but yet""");
    private static final String[] PREPOSITIONS = words("""
            of in to for with on at from by about into through after over between against during without before under
            around among behind near""");
    private static final String[] DETERMINERS =
            words("the a the my the our this that the every some the another their");
    private static final String[] PRONOUNS = words("I we they she he everybody nobody you somebody");
    private static final String[] GIVEN = words("""
            Anna James Maria Robert Linda David Susan Peter Karen Thomas Nancy Daniel Helen Mark Laura Paul Sarah George
            Emma Kenneth Julia Steven Alice Edward Ruth Brian Sofia Ronald Clara Kevin Irene Jason""");
    private static final String[] PLACES = words("""
            London Chicago Dublin Toronto Sydney Oxford Boston Leeds Denver Glasgow Bristol Austin Portland Seattle
            Melbourne Halifax Cardiff Auckland Brighton Belfast""");
    private static final String[] STARTS =
            words("ba be bo ca co da de fa fi ga ha ho ja ka ke la le ma mi mo na ne pa ro");
    private static final String[] MIDDLES = words("l r n m s t v nd rt ll st ck mp rr d g");
    private static final String[] ENDS = words("er on ington ley man son ford well ton by berg ard ins ett ow am");

    private final Random random;
    private final List<String> recent = new ArrayList<>();

    private MillionRecords(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] arguments) throws IOException {
        long rows = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        var records = new MillionRecords(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[0]))) {
            for (long row = 0; row < rows; row++) {
                out.write(records.row(row));
                out.write('\n');
            }
        }
    }

    private static String[] words(String list) {
        return list.strip().split("\\s+");
    }

    private String row(long number) {
        String text = text();
        recent.add(text);
        if (recent.size() > REMEMBERED) {
            recent.set(random.nextInt(REMEMBERED), recent.removeLast());
        }
        return "{\"id\":%d,\"author\":\"%s\",\"date\":\"20%02d-%02d-%02d\",\"stars\":%d,\"text\":\"%s\"}"
                .formatted(
                        number,
                        any(GIVEN).toLowerCase(Locale.ROOT) + random.nextInt(10_000),
                        10 + random.nextInt(15),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        1 + random.nextInt(5),
                        text);
    }

    private String text() {
        if (!recent.isEmpty() && random.nextInt(50) == 0) {
            return any(recent);
        }
        if (!recent.isEmpty() && random.nextInt(25) == 0) {
            return edited(any(recent));
        }
        var text = new StringBuilder();
        int length = 500 + random.nextInt(700);
        while (text.length() < length) {
            text.append(sentence()).append(random.nextInt(6) == 0 ? "\\n\\n" : " ");
        }
        if (random.nextInt(10) == 0) {
            text.append("Write to %s.%s@%s.example if you know more. "
                    .formatted(
                            any(GIVEN).toLowerCase(Locale.ROOT),
                            surname().toLowerCase(Locale.ROOT),
                            surname().toLowerCase(Locale.ROOT)));
        }
        if (random.nextInt(12) == 0) {
            text.append("Call me on +1 %d 555 01%02d after six. "
                    .formatted(201 + random.nextInt(700), random.nextInt(100)));
        }
        return text.toString().strip();
    }

    /// A few words replaced, and a sentence added.
    private String edited(String text) {
        String[] words = text.split(" ");
        for (int i = 0; i < 4; i++) {
            words[random.nextInt(words.length)] = any(NOUNS);
        }
        return String.join(" ", words) + " " + sentence();
    }

    private String sentence() {
        String sentence =
                switch (random.nextInt(12)) {
                    case 0 -> clause() + ", " + any(LINKS) + " " + clause();
                    case 1 -> any(ADVERBS) + " " + clause() + " " + any(PREPOSITIONS) + " " + noun();
                    case 2 -> any(GIVEN) + " " + surname() + " " + predicate() + " in " + any(PLACES);
                    case 3 -> clause() + " in " + (1950 + random.nextInt(75)) + ", and " + clause();
                    default -> clause() + " " + any(PREPOSITIONS) + " " + noun() + ", " + any(LINKS) + " " + clause();
                };
        return Character.toUpperCase(sentence.charAt(0))
                + sentence.substring(1)
                + (random.nextInt(12) == 0 ? "?" : ".");
    }

    private String clause() {
        return (random.nextBoolean() ? any(PRONOUNS) : noun()) + " " + predicate();
    }

    private String predicate() {
        return (random.nextInt(4) == 0 ? any(ADVERBS) + " " : "") + any(VERBS) + " " + noun();
    }

    private String noun() {
        return any(DETERMINERS) + " " + (random.nextBoolean() ? any(ADJECTIVES) + " " : "") + any(NOUNS);
    }

    private String surname() {
        String name = any(STARTS) + any(MIDDLES) + any(ENDS);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
