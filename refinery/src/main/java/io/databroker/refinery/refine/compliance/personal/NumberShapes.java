package io.databroker.refinery.refine.compliance.personal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Everything personal that is written with digits, as shapes, with the probability that each was measured or
/// judged to deserve. What begins with a digit, a plus or a bracket is apart from what begins with a letter.
final class NumberShapes {

    private static final Words PHONE_WORDS =
            words("phone phones telephone tel mobile cell cellphone fax call called calling dial ring text "
                    + "sms whatsapp reach contact answering answer hotline desk office message messages "
                    + "voicemail registered telefon teléfono telefone tél téléphone handy móvil celular "
                    + "cellulare telefono telefoon puhelin ph");
    private static final Words CARD_WORDS =
            words("card credit debit visa mastercard amex maestro cc karte carte tarjeta cartão carta");
    private static final Words BIRTH_WORDS =
            words("born birth dob birthday birthdate geboren né née nacimiento nato nata");
    private static final Words NO_WORDS = Words.of();

    /// Countries of the IBAN registry with the length of theirs.
    private static final Map<String, Integer> IBAN_LENGTHS = ibanLengths(
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24"
                    + " FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20"
                    + " LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29"
                    + " PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22"
                    + " VG24 XK20");

    private static final int FEWEST_IN_PHONE = 7;

    private NumberShapes() {}

    /// What begins with a digit, a plus or a bracket and has seven digits at least.
    static final List<Shape> LONG;

    /// What begins with a digit and may have fewer.
    static final List<Shape> SHORT;

    static final List<Shape> LETTERED = lettered();

    private static final Set<PersonalType> BRIEF = EnumSet.of(
            PersonalType.DATE,
            PersonalType.DATE_OF_BIRTH,
            PersonalType.AGE,
            PersonalType.POSTCODE,
            PersonalType.IP_ADDRESS,
            PersonalType.PRIVATE_IP_ADDRESS,
            PersonalType.CRYPTO_WALLET);

    static {
        List<Shape> digits = digits();
        LONG = digits.stream().filter(shape -> !BRIEF.contains(shape.type())).toList();
        SHORT = digits.stream().filter(shape -> BRIEF.contains(shape.type())).toList();
    }

    private static List<Shape> digits() {
        var shapes = new ArrayList<Shape>();
        String card = "\\d{12,19}|\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{1,4}(?:\\1\\d{3})?|\\d{4}([ -])\\d{6}\\2\\d{4,5}";
        shapes.add(shape(
                PersonalType.CREDIT_CARD,
                Lead.digits(12),
                card,
                n -> n.length() > 12 && card(n),
                .93,
                .99,
                CARD_WORDS));
        shapes.add(shape(PersonalType.CREDIT_CARD, Lead.digits(12), card, Checksums::luhn, .3, .93, CARD_WORDS));
        Words ssn = words("ssn social security ss");
        shapes.add(shape(
                PersonalType.US_SSN, Lead.run(3, 3, "-"), "\\d{3}-\\d{2}-\\d{4}", NumberShapes::ssn, .93, .99, ssn));
        shapes.add(shape(
                PersonalType.US_SSN, Lead.digits(9), "\\d{3} \\d{2} \\d{4}|\\d{9}", NumberShapes::ssn, .04, .94, ssn));
        Lead hex = Lead.run(1, 1, "a");
        shapes.add(shape(PersonalType.CRYPTO_WALLET, hex, "0x[0-9a-fA-F]{40}", n -> true, .97, .97, NO_WORDS));
        phones(shapes);
        dates(shapes);
        Lead ip4 = Lead.run(1, 3, ".");
        String octet = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
        String four = octet + "(?:\\." + octet + "){3}";
        String inside = "(?:10|127|0)\\..{5,11}|192\\.168\\..{3,7}|169\\.254\\..{3,7}"
                + "|172\\.(?:1[6-9]|2\\d|3[01])\\..{3,7}|192\\.0\\.2\\..{1,3}|198\\.51\\.100\\..{1,3}|203\\.0\\.113\\..{1,3}";
        shapes.add(shape(
                PersonalType.PRIVATE_IP_ADDRESS, ip4, "(?=(?:" + inside + "))" + four, n -> true, .97, .97, NO_WORDS));
        Words ip = words("ip address host server client from proxy ping");
        shapes.add(shape(PersonalType.IP_ADDRESS, ip4, four, n -> true, .92, .98, ip));
        shapes.addAll(NationalNumbers.SHAPES.stream()
                .filter(NumberShapes::startsWithDigit)
                .toList());
        Words licence = words("licence license dl führerschein permis");
        shapes.add(shape(
                PersonalType.DRIVER_LICENCE,
                Lead.digits(7),
                "\\d{4}-\\d{2}-\\d{4}|\\d{7,9}",
                n -> true,
                .01,
                .85,
                licence));
        Words passport = words("passport reisepass passeport pasaporte passaporto");
        shapes.add(shape(PersonalType.PASSPORT, Lead.digits(8), "\\d{8,9}", n -> true, .01, .9, passport));
        Words zip = words("zip postcode postal plz cap zipcode postnummer");
        String digits = "\\d{5}-\\d{3,4}|\\d{4}-\\d{3}|\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{4} ?[A-Z]{2}|\\d{3,6}";
        shapes.add(shape(PersonalType.POSTCODE, Lead.run(2, 6), digits, n -> true, .02, .95, zip));
        Words age = words("aged age turned turn turning");
        String old = "\\d{1,3}(?=(?:-| ?)(?:years?|yrs?|y)(?:(?:-| ?)old| of age|/o))|\\d{1,2}(?=yo\\b)";
        shapes.add(shape(PersonalType.AGE, Lead.run(1, 3, "- a"), old, NumberShapes::age, .95, .97, age));
        shapes.add(shape(PersonalType.AGE, Lead.run(1, 3), "\\d{1,3}(?![%:])", NumberShapes::age, .02, .8, age));
        return List.copyOf(shapes);
    }

    private static void phones(List<Shape> shapes) {
        String end = "(?: ?(?:x|ext\\.?|extension) ?\\d{1,6})?";
        String world = "(?:\\+|00)\\(?\\d{1,3}\\)?(?:[ .-]{0,2}(?:\\(\\d{1,5}\\)|\\d{1,12})){1,6}" + end;
        shapes.add(phone(world, NumberShapes::valid, .97, .99));
        shapes.add(phone("\\+" + world.substring("(?:\\+|00)".length()), n -> digits(n, 7, 18), .85, .95));
        String america = "(?:(?:\\+?1|001)[ .-]?)?(?:\\(\\d{3}\\) ?[.-]?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}" + end;
        shapes.add(phone(america, n -> true, .88, .98));
        String trunk = "\\(?0\\d{1,4}\\)?(?:(?: - |[ ./-])\\d{2,8}){1,5}" + end;
        shapes.add(phone(trunk, n -> digits(n, 8, 18), .8, .97));
        shapes.add(phone("\\(\\d{2,4}\\) ?\\d{3,4}[ -]\\d{3,4}" + end, n -> true, .85, .97));
        shapes.add(phone("\\d{2,4}(?:[ -]\\d{2,4}){2,4}" + end, n -> digits(n, 7, 13), .4, .93));
        shapes.add(phone("\\d{3,4}-\\d{4}", n -> true, .35, .92));
        shapes.add(phone("\\d{2,4}(?:[ -]\\d{3,8}){1,2}", n -> digits(n, 7, 11), .1, .88));
        shapes.add(phone("\\d{3}[.]\\d{3}[.]\\d{4}|\\d{2}(?:[.]\\d{2}){4}", n -> true, .8, .97));
        shapes.add(phone("[0-9]\\d{6,11}" + end, n -> true, .04, .88));
        shapes.add(phone("[2-9]\\d{2}[2-9]\\d{6}|0\\d{8,10}", n -> true, .3, .9));
    }

    private static void dates(List<Shape> shapes) {
        String time =
                "(?:[T ]{1,2}(?:2[0-3]|[01]?\\d):[0-5]\\d(?::[0-5]\\d(?:[.]\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
        String day = "(?:3[01]|[12]\\d|0?[1-9])(?!\\d)";
        String month = "(?:1[0-2]|0?[1-9])(?!\\d)";
        String year = "(?:1[89]|20)\\d{2}";
        String iso = year + "([-/.])" + month + "\\1" + day + time;
        String slashed = "(?:" + day + "([-/.])" + month + "|" + month + "([-/.])" + day + ")(?:\\1|\\2)" + year + time;
        String brief = "(?:" + day + "/" + month + "|" + month + "/" + day + ")/\\d{2}" + time;
        String named = "(?i)" + day + "(?:st|nd|rd|th)?[ -](?:of )?(?:" + Calendar.MONTH_PATTERN
                + ")[.,]?(?:[ -]\\d{2,4}(?!\\d))?" + time;
        date(shapes, Lead.run(4, 4, "-/."), iso, .95, .96);
        date(shapes, Lead.run(1, 2, "-/."), slashed, .95, .96);
        date(shapes, Lead.run(1, 2, " -a"), named, .95, .96);
        date(shapes, Lead.run(1, 2, "/"), brief, .85, .9);
        Words when = words("in since of from by until during year founded before after circa");
        shapes.add(
                shape(PersonalType.DATE, Lead.run(4, 4), "(?:19[2-9]|20[0-3])\\d(?!\\d)s?", n -> true, .6, .85, when));
        shapes.add(shape(
                PersonalType.DATE,
                Lead.run(1, 2, ":"),
                "(?:2[0-3]|[01]?\\d):[0-5]\\d(?::[0-5]\\d)?(?: ?[ap]\\.?m\\.?)?",
                n -> true,
                .55,
                .55,
                NO_WORDS));
    }

    private static void date(List<Shape> shapes, Lead lead, String pattern, double bare, double ofBirth) {
        shapes.add(shape(PersonalType.DATE, lead, pattern, n -> true, bare, bare, NO_WORDS));
        shapes.add(shape(PersonalType.DATE_OF_BIRTH, lead, pattern, n -> true, .02, ofBirth, BIRTH_WORDS));
    }

    private static List<Shape> lettered() {
        var shapes = new ArrayList<Shape>();
        String iban = "(?i)[A-Z]{2}\\d{2}(?:[A-Z0-9]{11,30}|(?:[ -][A-Z0-9]{4}){2,7}(?:[ -][A-Z0-9]{1,4})?)";
        shapes.add(shape(PersonalType.IBAN, Lead.run(2, 2), iban, NumberShapes::iban, .99, .99, NO_WORDS));
        shapes.addAll(NationalNumbers.SHAPES.stream()
                .filter(NumberShapes::startsWithLetter)
                .toList());
        Words licence = words("licence license dl driver drivers driving");
        shapes.add(shape(
                PersonalType.DRIVER_LICENCE,
                Lead.run(1, 2),
                "[A-Z]{1,2}\\d{5,14}[A-Z]?|[A-Z]\\d{3}-\\d{3,4}-\\d{4,5}",
                n -> true,
                .02,
                .9,
                licence));
        Words passport = words("passport reisepass passeport pasaporte passaporto");
        shapes.add(shape(
                PersonalType.PASSPORT,
                Lead.run(1, 9),
                "[A-Z]{1,2}\\d{6,8}|[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}",
                n -> true,
                .02,
                .92,
                passport));
        shapes.add(shape(
                PersonalType.POSTCODE,
                Lead.run(1, 2),
                "(?:[A-PR-UWYZ][A-HK-Y]?\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2})|[ABCEGHJ-NPRSTVXY]\\d[A-Z] \\d[A-Z]\\d",
                n -> true,
                .75,
                .97,
                words("zip postcode postal")));
        shapes.add(shape(
                PersonalType.CRYPTO_WALLET,
                Lead.run(2, 2),
                "bc1[ac-hj-np-z02-9]{11,59}",
                n -> true,
                .97,
                .97,
                NO_WORDS));
        return List.copyOf(shapes);
    }

    private static Words words(String listed) {
        return Words.of(listed.split(" "));
    }

    private static boolean startsWithDigit(Shape shape) {
        return !startsWithLetter(shape) || shape.pattern().pattern().matches("(?:\\(\\?i\\))?\\[[A-Z]+\\\\d].*");
    }

    private static boolean startsWithLetter(Shape shape) {
        return shape.pattern().pattern().matches("(?:\\(\\?i\\))?(?:\\(\\?!.*?\\))?\\[[A-Z].*");
    }

    private static Shape phone(String pattern, Predicate<String> valid, double bare, double announced) {
        return shape(PersonalType.PHONE, Lead.digits(FEWEST_IN_PHONE), pattern, valid, bare, announced, PHONE_WORDS);
    }

    private static Shape shape(
            PersonalType type,
            Lead lead,
            String pattern,
            Predicate<String> valid,
            double bare,
            double announced,
            Words words) {
        return new Shape(type, type.code(), lead, Pattern.compile(pattern), valid, bare, announced, words);
    }

    private static Map<String, Integer> ibanLengths(String table) {
        var lengths = new HashMap<String, Integer>();
        for (String entry : table.split(" ")) {
            lengths.put(entry.substring(0, 2), Integer.parseInt(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }

    static boolean iban(String bare) {
        Integer length = IBAN_LENGTHS.get(bare.substring(0, 2));
        return length != null && length == bare.length() && Checksums.iban(bare);
    }

    /// Luhn's sum, and a first digits and a length that some issuer uses.
    static boolean card(String digits) {
        if (!Checksums.luhn(digits)) {
            return false;
        }
        int length = digits.length();
        int six = Integer.parseInt(digits.substring(0, 6));
        int four = six / 100;
        int two = six / 10_000;
        boolean maestro = Set.of(5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763, 604, 6390)
                .contains(four);
        return switch (length) {
            case 12 -> maestro;
            case 13 -> two / 10 == 4 || maestro;
            case 14 -> (four >= 3000 && four <= 3059) || two == 36 || two == 38 || two == 39 || maestro;
            case 15 -> two == 34 || two == 37 || four == 2131 || four == 1800 || maestro;
            default ->
                two / 10 == 4
                        || (two >= 50 && two <= 69)
                        || (four >= 2221 && four <= 2720)
                        || (four >= 3528 && four <= 3589)
                        || two == 36
                        || two == 81;
        };
    }

    static boolean ssn(String digits) {
        int area = Integer.parseInt(digits.substring(0, 3));
        return area != 0
                && area != 666
                && area < 900
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000")
                && !digits.equals("123456789")
                && !digits.equals("078051120");
    }

    private static boolean age(String digits) {
        return Integer.parseInt(digits) <= 120;
    }

    private static boolean digits(String bare, int least, int most) {
        return bare.length() >= least && bare.length() <= most;
    }

    private static boolean valid(String bare) {
        String digits = bare.split("[A-Z]", 2)[0];
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            String national = digits.startsWith("00") ? digits.substring(2) : digits;
            return numbers.isValidNumber(numbers.parse("+" + national, null));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
