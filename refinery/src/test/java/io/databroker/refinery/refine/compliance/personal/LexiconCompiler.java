package io.databroker.refinery.refine.compliance.personal;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Makes the lexicon.
///
/// Names, towns, countries, streets, companies, nationalities and occupations come from the locale files of
/// Datafaker, countries also from the JDK. Whether an English word is more often written small or with a capital
/// is read from the byte-pair encoding cl100k: it learnt the more frequent spelling first, so that has the lower
/// number.
final class LexiconCompiler {

    private static final String ANY_LOCALE_FILE = "en/name.yml";
    private static final int ENCODED = 100_000;

    /// Last parts of the paths in Datafaker's files, and what their entries are.
    private static final Map<String, Integer> KEYS = Map.ofEntries(
            Map.entry("first_name", Lexicon.FIRST_NAME),
            Map.entry("male_first_name", Lexicon.FIRST_NAME),
            Map.entry("female_first_name", Lexicon.FIRST_NAME),
            Map.entry("man_first_name", Lexicon.FIRST_NAME),
            Map.entry("woman_first_name", Lexicon.FIRST_NAME),
            Map.entry("male_middle_name", Lexicon.FIRST_NAME),
            Map.entry("female_middle_name", Lexicon.FIRST_NAME),
            Map.entry("last_name", Lexicon.LAST_NAME),
            Map.entry("male_last_name", Lexicon.LAST_NAME),
            Map.entry("female_last_name", Lexicon.LAST_NAME),
            Map.entry("man_last_name", Lexicon.LAST_NAME),
            Map.entry("woman_last_name", Lexicon.LAST_NAME),
            Map.entry("city", Lexicon.PLACE),
            Map.entry("city_name", Lexicon.PLACE),
            Map.entry("city_names", Lexicon.PLACE),
            Map.entry("cities", Lexicon.PLACE),
            Map.entry("municipality", Lexicon.PLACE),
            Map.entry("county", Lexicon.PLACE),
            Map.entry("capital", Lexicon.PLACE),
            Map.entry("capital_city", Lexicon.PLACE),
            Map.entry("province", Lexicon.PLACE),
            Map.entry("country", Lexicon.COUNTRY),
            Map.entry("default_country", Lexicon.COUNTRY),
            Map.entry("state", Lexicon.COUNTRY),
            Map.entry("street_root", Lexicon.STREET),
            Map.entry("street_suffix", Lexicon.STREET),
            Map.entry("street_prefix", Lexicon.STREET),
            Map.entry("street", Lexicon.STREET),
            Map.entry("suffix", Lexicon.COMPANY),
            Map.entry("nationality", Lexicon.NATION),
            Map.entry("profession", Lexicon.JOB),
            Map.entry("position", Lexicon.JOB),
            Map.entry("prefix", Lexicon.TITLE));
    private static final List<String> PARENTS = List.of("name", "address", "company", "nation", "country", "job");

    private static final String STREET_WORDS =
            "street st road rd avenue ave av lane ln drive dr way boulevard blvd court"
                    + " ct place pl square sq terrace close crescent highway parkway rue via calle rua strasse straße str platz weg"
                    + " gasse allee laan straat gatan vej gade ulica ul ulitsa piazza viale corso avenida apt suite ste unit floor"
                    + " flat po box psc apo fpo";
    private static final String COMPANY_WORDS = "inc llc ltd plc gmbh ag corp corporation company co group holdings"
            + " partners associates limited sons bank university institute foundation technologies systems solutions labs";
    private static final String JOB_WORDS = "engineer manager technician clerk operator assistant consultant scientist"
            + " officer analyst developer designer director nurse teacher accountant librarian attendant administrator"
            + " driver worker specialist coordinator supervisor inspector installer cleaner writer therapist surgeon"
            + " physician lawyer attorney professor president secretary minister mechanic electrician plumber chef cook";
    private static final String TITLE_WORDS = "mr mrs ms miss dr prof sir madam lord lady rev hon herr frau";

    /// Adjectives of peoples and religions, for Datafaker lists few.
    static final String PEOPLES =
            "Afghan Albanian Algerian American Angolan Arab Argentine Armenian Asian Australian Austrian"
                    + " Bavarian Belarusian Belgian Bolivian Bosnian Brazilian British Bulgarian Burmese Cambodian"
                    + " Cameroonian Canadian Caribbean Chilean Chinese Colombian Congolese Croatian Cuban Cypriot"
                    + " Czech Danish Dutch Ecuadorian Egyptian English Estonian Ethiopian European Fijian Filipino"
                    + " Finnish Flemish French Georgian German Ghanaian Greek Greenlandic Haitian Hungarian"
                    + " Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jordanian"
                    + " Kazakh Kenyan Korean Kurdish Kuwaiti Latvian Lebanese Libyan Lithuanian Macedonian Malaysian"
                    + " Maltese Mexican Moldovan Mongolian Moroccan Nepalese Nicaraguan Nigerian Norwegian Pakistani"
                    + " Palestinian Panamanian Peruvian Polish Portuguese Romanian Russian Saudi Scottish Senegalese"
                    + " Serbian Singaporean Slovak Slovenian Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese"
                    + " Thai Tunisian Turkish Ugandan Ukrainian Uruguayan Venezuelan Vietnamese Welsh Yemeni Zambian"
                    + " Catholic Protestant Muslim Jewish Buddhist Hindu Christian Sikh Texan";

    private final Map<Integer, Integer> flags = new TreeMap<>();

    private LexiconCompiler() {}

    /// Writes the lexicon to the file named by the first argument.
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        var compiler = new LexiconCompiler();
        compiler.datafaker();
        compiler.jdk();
        compiler.own();
        compiler.spelling();
        compiler.write(file);
    }

    private void datafaker() throws IOException {
        var anchor =
                Objects.requireNonNull(LexiconCompiler.class.getClassLoader().getResource(ANY_LOCALE_FILE));
        try (JarFile jar = ((JarURLConnection) anchor.openConnection()).getJarFile()) {
            List<String> files = jar.stream()
                    .map(java.util.zip.ZipEntry::getName)
                    .filter(name ->
                            name.matches("[a-zA-Z-]+\\.yml|en/(?:name|address|nation|country|company|job)\\.yml"))
                    .sorted()
                    .toList();
            for (String name : files) {
                try (InputStream yaml = jar.getInputStream(jar.getEntry(name))) {
                    collect("", "", new YAMLMapper().readTree(yaml));
                } catch (JacksonException unusual) {
                    System.err.println("left out " + name + ": " + unusual.getOriginalMessage());
                }
            }
        }
    }

    private void collect(String parent, String key, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(key, entry.getKey(), entry.getValue()));
        } else if (node.isArray()) {
            node.forEach(entry -> collect(parent, key, entry));
        } else if (node.isString() && !node.asString().contains("#") && PARENTS.contains(parent)) {
            Integer flag = KEYS.get(key);
            boolean nameSuffix = parent.equals("name") && key.equals("suffix");
            if (flag != null && !nameSuffix) {
                add(node.asString(), flag, flag == Lexicon.NATION || flag == Lexicon.JOB || flag == Lexicon.COMPANY);
            }
        }
    }

    private void jdk() {
        for (String country : Locale.getISOCountries()) {
            Locale locale = Locale.of("", country);
            add(locale.getDisplayCountry(Locale.ENGLISH), Lexicon.COUNTRY, false);
        }
    }

    private void own() {
        addAll(STREET_WORDS, Lexicon.STREET);
        addAll(COMPANY_WORDS, Lexicon.COMPANY);
        addAll(JOB_WORDS, Lexicon.JOB);
        addAll(TITLE_WORDS, Lexicon.TITLE);
        for (String people : PEOPLES.split(" ")) {
            merge(Tokens.hash(people), Lexicon.NATION);
            merge(Tokens.hash(people + "s"), Lexicon.NATION);
        }
    }

    private void addAll(String words, int flag) {
        Stream.of(words.split(" ")).forEach(word -> merge(Tokens.hash(word), flag));
    }

    private void add(String entry, int flag, boolean small) {
        Tokens tokens = Tokens.of(entry);
        for (int i = 0; i < tokens.size(); i++) {
            boolean capital = Character.isUpperCase(tokens.first(i)) || !Character.isLowerCase(tokens.first(i));
            if (tokens.kind(i) == Tokens.LETTERS && tokens.end(i) - tokens.start(i) > 1 && (small || capital)) {
                merge(tokens.hash(i), flag);
            }
        }
    }

    private void merge(int hash, int flag) {
        flags.merge(hash, flag, (a, b) -> a | b);
    }

    private void spelling() {
        Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);
        Map<String, Integer> ranks = new TreeMap<>();
        for (int token = 0; token < ENCODED; token++) {
            var one = new IntArrayList(1);
            one.add(token);
            String text = encoding.decode(one);
            if (text.matches(" [A-Za-z]{2,}")) {
                ranks.put(text.substring(1), token);
            }
        }
        ranks.forEach((word, rank) -> {
            String lower = word.toLowerCase(Locale.ROOT);
            String capital = Character.toUpperCase(word.charAt(0)) + lower.substring(1);
            boolean common = ranks.getOrDefault(lower, ENCODED) < ranks.getOrDefault(capital, ENCODED);
            merge(Tokens.hash(word), common ? Lexicon.COMMON : Lexicon.CAPITAL);
        });
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
            out.writeInt(flags.size());
            for (Map.Entry<Integer, Integer> word : flags.entrySet()) {
                out.writeInt(word.getKey());
                out.writeShort(word.getValue());
            }
        }
    }
}
