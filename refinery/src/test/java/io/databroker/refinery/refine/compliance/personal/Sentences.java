package io.databroker.refinery.refine.compliance.personal;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Invents labelled sentences: the templates of `templates.txt`, filled with people, places and firms put
/// together from the word lists of Datafaker.
final class Sentences {

    /// A text and what stands where in it.
    record Labelled(String text, List<Hit> spans, String group) {}

    private static final String ENGLISH = "en/(?:name|address|nation|country|company|job|words|vehicle|device|computer"
            + "|programming_language|medication|disease|book|movie|video_game|beer|chess|currency|science|planet|dog"
            + "|animal|bird|food|music|rock_band|brand|app|boardgame|dessert|camera|aviation)\\.yml";

    /// Names that are no one's: of things, works, kinds and sicknesses.
    private static final String[] THINGS = {
        "vehicle.manufacture",
        "device.model_name",
        "device.platform",
        "computer.platform",
        "programming_language.name",
        "medication.drug_name",
        "disease.internal_disease",
        "disease.neurology",
        "book.title",
        "book.genre",
        "video_game.title",
        "beer.name",
        "beer.style",
        "chess.openings",
        "currency.name",
        "science.element",
        "planet.name",
        "dog.breed",
        "animal.name",
        "bird.common_name",
        "food.dish",
        "food.ingredients",
        "music.instruments",
        "brand.sport",
        "brand.watch",
        "boardgame.name",
        "dessert.variety",
        "camera.brand",
        "aviation.aircraft",
        "app.name"
    };
    private static final String[] MONTHS = {
        "January",
        "February",
        "April",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Friday",
        "Sunday"
    };
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, PersonalType> TYPES = Map.ofEntries(
            Map.entry("person", PersonalType.PERSON),
            Map.entry("first", PersonalType.PERSON),
            Map.entry("last", PersonalType.PERSON),
            Map.entry("org", PersonalType.ORGANIZATION),
            Map.entry("city", PersonalType.LOCATION),
            Map.entry("country", PersonalType.LOCATION),
            Map.entry("place", PersonalType.LOCATION),
            Map.entry("state", PersonalType.LOCATION),
            Map.entry("address", PersonalType.STREET_ADDRESS),
            Map.entry("street", PersonalType.STREET_ADDRESS),
            Map.entry("zip", PersonalType.POSTCODE),
            Map.entry("title", PersonalType.TITLE),
            Map.entry("job", PersonalType.TITLE),
            Map.entry("nrp", PersonalType.NATIONALITY));

    private final Random random;
    private final List<Map<String, List<String>>> locales = new ArrayList<>();
    private final List<String> templates;

    Sentences(long seed) throws IOException {
        random = new Random(seed);
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream("templates.txt"))) {
            templates = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        }
        load();
    }

    private void load() throws IOException {
        var anchor = Objects.requireNonNull(Sentences.class.getClassLoader().getResource("en/name.yml"));
        var english = new TreeMap<String, List<String>>();
        try (JarFile jar = ((JarURLConnection) anchor.openConnection()).getJarFile()) {
            for (String name :
                    jar.stream().map(java.util.zip.ZipEntry::getName).sorted().toList()) {
                boolean own = name.matches(ENGLISH);
                if (!own && !name.matches("[a-z]{2}(?:-[A-Z]{2})?\\.yml")) {
                    continue;
                }
                var lists = own ? english : new TreeMap<String, List<String>>();
                try (InputStream yaml = jar.getInputStream(jar.getEntry(name))) {
                    collect("", "", new YAMLMapper().readTree(yaml), lists);
                } catch (JacksonException unusual) {
                    continue;
                }
                boolean latin = lists.getOrDefault("name.last_name", List.of()).stream()
                        .limit(20)
                        .allMatch(value -> value.chars().allMatch(c -> c < 0x250));
                if (!own && latin && lists.containsKey("name.last_name")) {
                    locales.add(lists);
                }
            }
        }
        for (int i = 0; i < 10; i++) {
            locales.add(english);
        }
        locales.forEach(lists -> english.forEach(lists::putIfAbsent));
    }

    private void collect(String parent, String key, JsonNode node, Map<String, List<String>> lists) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(key, entry.getKey(), entry.getValue(), lists));
        } else if (node.isArray()) {
            node.forEach(entry -> collect(parent, key, entry, lists));
        } else if (node.isString()
                && !node.asString().matches(".*[#{].*")
                && !node.asString().isBlank()) {
            String plain = key.replaceFirst("^(?:male|female|man|woman)_(?=first|last)", "");
            lists.computeIfAbsent(parent + "." + plain, first -> new ArrayList<>())
                    .add(node.asString());
        }
    }

    Labelled next() {
        int chosen = random.nextInt(templates.size());
        Map<String, List<String>> locale = locales.get(random.nextInt(locales.size()));
        Matcher slots = SLOT.matcher(templates.get(chosen));
        var text = new StringBuilder();
        var spans = new ArrayList<Hit>();
        int from = 0;
        double small = random.nextDouble();
        while (slots.find()) {
            text.append(templates.get(chosen), from, slots.start());
            int start = text.length();
            text.append(value(slots.group(1), locale));
            PersonalType type = TYPES.get(slots.group(1));
            if (type != null) {
                spans.add(new Hit(type, start, text.length(), 1));
            }
            from = slots.end();
        }
        text.append(templates.get(chosen).substring(from));
        String written = small < .07 ? text.toString().toLowerCase(Locale.ROOT) : text.toString();
        return written.length() == text.length()
                ? new Labelled(written, spans, "own-" + chosen)
                : new Labelled(text.toString(), spans, "own-" + chosen);
    }

    private String value(String slot, Map<String, List<String>> of) {
        return switch (slot) {
            case "first" -> one(of, "name.first_name");
            case "last" -> one(of, "name.last_name");
            case "person" -> person(of);
            case "org" -> organisation(of);
            case "city" -> city(of);
            case "country" -> one(of, "country.name", "address.country");
            case "state" -> one(of, "address.state");
            case "place" -> random.nextBoolean() ? city(of) : one(of, "address.country", "address.state");
            case "street" -> street(of);
            case "address" -> address(of);
            case "zip" -> zip();
            case "title" -> pick("Mr.", "Mrs.", "Ms.", "Miss", "Dr.", "Prof.", "Mr", "Dr", "Sir", "Professor");
            case "job" -> job(of);
            case "nrp" -> people(of);
            case "date" -> pick("12/03/1984", "2011-04-23", "1976", "last Tuesday", "May 3, 2015", "noon", "10:30");
            case "phone" -> pick("+1-202-555-0143", "0171 555 0199", "(303) 555-0147", "555-0182", "04 555 01 62");
            case "email" -> pick("a.b@mail.test.org", "info@web-service.net", "x12@post.co.uk");
            case "url" -> pick("https://www.some-site.com/", "http://PlainWords.de", "www.our-shop.net");
            case "n" -> Integer.toString(1 + random.nextInt(99));
            case "number" -> Integer.toString(random.nextInt(100_000));
            case "thing" -> one(of, THINGS[random.nextInt(THINGS.length)]);
            case "word" -> capital(one(of, random.nextBoolean() ? "words.interjection" : "words.adverb"));
            case "noun" -> one(of, "words.noun");
            case "adjective" -> one(of, "words.adjective");
            case "Noun" -> capital(one(of, "words.noun"));
            case "Adjective" -> capital(one(of, "words.adjective"));
            case "NOUN" -> one(of, "words.noun").toUpperCase(Locale.ROOT);
            case "Month" -> pick(MONTHS);
            case "card" -> pick("4111111111111111", "5500 0000 0000 0004", "340000000000009");
            default -> throw new IllegalArgumentException("no such slot: " + slot);
        };
    }

    private String people(Map<String, List<String>> of) {
        return random.nextInt(5) == 0
                ? one(of, "nation.nationality").replaceAll(" nationals$", "")
                : pick(LexiconCompiler.PEOPLES.split(" "));
    }

    private String person(Map<String, List<String>> of) {
        String first = one(of, "name.first_name");
        String last = one(of, "name.last_name");
        return switch (random.nextInt(12)) {
            case 0 -> first;
            case 1 -> last;
            case 2 -> first + " " + (char) ('A' + random.nextInt(26)) + ". " + last;
            case 3 -> first + " " + (char) ('A' + random.nextInt(26)) + " " + last;
            case 4 -> first + " " + last + "-" + one(of, "name.last_name");
            case 5 -> (char) ('A' + random.nextInt(26)) + ". " + last;
            case 6 -> first + " " + one(of, "name.first_name") + " " + last;
            case 7 -> first + pick(" de ", " van ", " von ", " O'", " Mc", " al-", " da ") + last;
            default -> first + " " + last;
        };
    }

    private String organisation(Map<String, List<String>> of) {
        String last = one(of, "name.last_name");
        String suffix = pick(
                "Inc",
                "Inc.",
                "LLC",
                "Ltd",
                "Group",
                "and Sons",
                "GmbH",
                "Corp.",
                "Holdings",
                "Co.",
                "PLC",
                "Partners",
                "Systems",
                "Technologies",
                "Software",
                "Bank",
                "Labs",
                "Media",
                "Networks",
                "Health",
                "Data");
        return switch (random.nextInt(16)) {
            case 11 -> capital(one(of, "words.adjective")) + " " + capital(one(of, "words.noun"));
            case 12 -> capital(one(of, "words.noun")) + " " + capital(one(of, "words.noun")) + pick("", " " + suffix);
            case 13 -> capital(one(of, "words.noun")) + one(of, "words.noun") + pick("", " " + suffix);
            case 14 -> one(of, "app.name", "brand.sport") + pick("", " " + suffix);
            case 15 ->
                pick("i", "e", "x", "m", "re", "bio", "opti", "info", "net").transform(Sentences::capital)
                        + one(of, "words.noun");
            case 0 -> last + ", " + one(of, "name.last_name") + " and " + one(of, "name.last_name");
            case 1 -> last + "-" + one(of, "name.last_name");
            case 2 -> invented();
            case 3 -> invented() + " " + suffix;
            case 4 -> invented() + invented().toLowerCase(Locale.ROOT);
            case 5 ->
                pick("National", "United", "First", "Royal", "American", "Global", "Northern", "New") + " "
                        + pick(
                                "Bank",
                                "Insurance",
                                "Airlines",
                                "University",
                                "Steel",
                                "Motors",
                                "Foods",
                                "Institute",
                                "Press",
                                "Railways",
                                "Energy",
                                "Orchestra",
                                "Museum",
                                "Trust");
            case 6 -> pick("University of ", "Bank of ", "Institute of ", "Museum of ") + city(of);
            case 7 -> acronym();
            case 8 ->
                pick(
                                "Cloud", "Data", "Health", "Open", "Smart", "Blue", "Green", "Deep", "Fast", "Bright",
                                "Civic", "Urban", "Legal", "Market", "Power", "Simple")
                        + pick("", " ", "")
                        + pick(
                                "works", "metrics", "Bridge", "Insight", "Logic", "Space", "Point", "scope", "Tech",
                                "Mind", "Vision", "Source", "Wise", "ly", "Health", "Grid");
            default -> last + " " + suffix;
        };
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String invented() {
        var word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            word.append(pick(
                            "b", "c", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "tr", "qu",
                            "ph"))
                    .append(pick("a", "e", "i", "o", "u", "ia", "eo", "ax", "on", "er", "ix", "ent"));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private String acronym() {
        var letters = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private String city(Map<String, List<String>> of) {
        String city = of.containsKey("address.city_name") || of.containsKey("address.city")
                ? one(of, "address.city_name", "address.city")
                : one(of, "name.last_name")
                        + pick("ville", "burg", "ton", "stad", "by", "field", "ham", " Park", " Bay");
        return random.nextInt(8) == 0 ? city.toUpperCase(Locale.ROOT) : city;
    }

    private String street(Map<String, List<String>> of) {
        String name = one(of, "name.last_name");
        return switch (random.nextInt(8)) {
            case 0 -> of.containsKey("address.street_root") ? one(of, "address.street_root") : name + " Street";
            case 1 ->
                pick("Rue ", "rue du ", "Via ", "Calle ", "Rua ", "ul. ", "Avenida ", "Piazza ", "Avenue de ") + name;
            case 2 ->
                name + pick("straße", "strasse", "gata", "gatan", "vej", "veien", "weg", "katu", "straat", "gasse");
            default ->
                (random.nextInt(4) == 0 ? one(of, "name.first_name") + " " : "") + name + " "
                        + pick(
                                "Street",
                                "St",
                                "St.",
                                "Road",
                                "Rd",
                                "Avenue",
                                "Ave",
                                "Lane",
                                "Drive",
                                "Dr",
                                "Way",
                                "Court",
                                "Place",
                                "Square",
                                "Close",
                                "Hill",
                                "Mills",
                                "Crescent",
                                "Turnpike",
                                "Terrace",
                                "Blvd",
                                "Loop");
        };
    }

    private String address(Map<String, List<String>> of) {
        String street = street(of);
        String number = Integer.toString(1 + random.nextInt(random.nextBoolean() ? 200 : 9999));
        String house =
                switch (random.nextInt(5)) {
                    case 0 -> street + " " + number;
                    case 1 -> number + ", " + street;
                    case 2 -> street + ", " + number;
                    default -> number + " " + street;
                };
        String unit = random.nextInt(3) == 0
                ? pick(" Apt. ", " Suite ", " Apt ", " Unit ", ", Flat ", " #") + (100 + random.nextInt(900))
                : "";
        String line = pick(" ", ", ", "\n", ",\n", "\n ");
        String town =
                switch (random.nextInt(7)) {
                    case 0 -> "";
                    case 1 -> line + city(of) + line + one(of, "address.country");
                    case 2 -> line + city(of) + ", " + acronym().substring(0, 2) + " " + zip();
                    case 3 -> line + zip() + " " + city(of);
                    case 4 -> line + city(of) + line + one(of, "address.country") + " " + zip();
                    case 5 ->
                        line + city(of) + "\n, " + acronym().substring(0, 2) + "\n " + one(of, "address.country") + " "
                                + zip();
                    default -> line + city(of) + ", " + one(of, "address.state") + " " + zip();
                };
        return random.nextInt(20) == 0 ? "P.O. Box " + number + town : house + unit + town;
    }

    private String zip() {
        return switch (random.nextInt(6)) {
            case 0 -> Integer.toString(1000 + random.nextInt(9000));
            case 1 -> (100 + random.nextInt(900)) + " " + (10 + random.nextInt(90));
            case 2 -> (10 + random.nextInt(90)) + "-" + (100 + random.nextInt(900));
            case 3 -> (char) ('A' + random.nextInt(26)) + "" + random.nextInt(10) + " " + random.nextInt(10) + "AB";
            default -> Integer.toString(10_000 + random.nextInt(90_000));
        };
    }

    private String job(Map<String, List<String>> of) {
        String made = pick(
                        "Sales",
                        "Chief",
                        "Software",
                        "Senior",
                        "Machine",
                        "Assistant",
                        "Medical",
                        "Dental",
                        "Legal",
                        "Customer service",
                        "Production",
                        "Civil",
                        "Textile",
                        "School",
                        "Train",
                        "Library",
                        "Night",
                        "Wood")
                + " "
                + pick(
                        "manager",
                        "engineer",
                        "officer",
                        "technician",
                        "operator",
                        "assistant",
                        "clerk",
                        "analyst",
                        "designer",
                        "inspector",
                        "teacher",
                        "nurse",
                        "driver",
                        "worker",
                        "director",
                        "installer",
                        "consultant");
        String job = random.nextInt(3) > 0
                ? made
                : random.nextBoolean()
                        ? one(of, "company.profession")
                        : pick(
                                "nurse",
                                "baker",
                                "surgeon",
                                "painter",
                                "soldier",
                                "midwife",
                                "plumber",
                                "actor",
                                "economist",
                                "Singer",
                                "Accountant",
                                "Electrician",
                                "Geologist",
                                "Photographer",
                                "Barber",
                                "Dancer",
                                "Judge",
                                "Pilot");
        return random.nextInt(3) == 0 ? job.toLowerCase(Locale.ROOT) : job;
    }

    private String one(Map<String, List<String>> of, String... keys) {
        for (String key : keys) {
            List<String> values = of.getOrDefault(key, List.of());
            if (!values.isEmpty()) {
                return values.get(random.nextInt(values.size()));
            }
        }
        return invented();
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
