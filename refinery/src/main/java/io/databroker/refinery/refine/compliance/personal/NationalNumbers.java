package io.databroker.refinery.refine.compliance.personal;

import static io.databroker.refinery.refine.compliance.personal.Checksums.last;
import static io.databroker.refinery.refine.compliance.personal.Checksums.luhn;
import static io.databroker.refinery.refine.compliance.personal.Checksums.remainder;
import static io.databroker.refinery.refine.compliance.personal.Checksums.weighted;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The numbers by which states know their people, each with the check that its law prescribes.
///
/// A check digit alone lets one number in ten or so through, so a run of plain digits counts for little without a
/// word that announces it; a date inside, a rare length or letters make it stronger. The probabilities say so.
final class NationalNumbers {

    private NationalNumbers() {}

    static final List<Shape> SHAPES = List.of(
            shape("gb-nhs", "\\d{3}[ -]?\\d{3}[ -]?\\d{4}", NationalNumbers::nhs, .05, .96, "nhs", "patient", "health"),
            shape(
                    "gb-nino",
                    "(?i)(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]( ?)\\d{2}\\1\\d{2}\\1\\d{2}\\1[A-D]",
                    n -> true,
                    .85,
                    .98,
                    "nino",
                    "ni",
                    "insurance",
                    "national"),
            shape(
                    "de-tax-id",
                    "[1-9]\\d[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{3}",
                    Checksums::mod11And10,
                    .04,
                    .95,
                    "steuer",
                    "steuernummer",
                    "idnr",
                    "steuerid",
                    "tin",
                    "tax"),
            shape(
                    "fr-nir",
                    "[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?\\d[\\dAB] ?\\d{3} ?\\d{3} ?\\d{2}",
                    NationalNumbers::nir,
                    .93,
                    .99,
                    "nir",
                    "insee",
                    "sécurité",
                    "securite",
                    "social"),
            shape(
                    "es-dni",
                    "(?i)[XYZ\\d][- ]?\\d{7}[- ]?[A-HJ-NP-TV-Z]",
                    NationalNumbers::dni,
                    .85,
                    .98,
                    "dni",
                    "nie",
                    "nif"),
            shape(
                    "it-fiscal-code",
                    "(?i)[A-Z]{6}\\d{2}[A-EHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]",
                    NationalNumbers::fiscalCode,
                    .97,
                    .99,
                    "fiscale"),
            shape(
                    "nl-bsn",
                    "\\d{9}|\\d{3}[.]\\d{3}[.]\\d{3}",
                    NationalNumbers::bsn,
                    .04,
                    .95,
                    "bsn",
                    "burgerservicenummer",
                    "sofi"),
            shape("pl-pesel", "\\d{11}", NationalNumbers::pesel, .7, .98, "pesel"),
            shape(
                    "se-personnummer",
                    "(?:19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])[-+]?\\d{4}",
                    n -> luhn(n.substring(n.length() - 10)),
                    .55,
                    .97,
                    "personnummer",
                    "samordningsnummer"),
            shape(
                    "be-rijksregister",
                    "\\d{2}[.]?(?:[024][0-9]|[135][0-2])[.]?(?:[0-2]\\d|3[01])[- ]?\\d{3}[.]?\\d{2}",
                    NationalNumbers::rijksregister,
                    .6,
                    .97,
                    "rijksregisternummer",
                    "rijksregister",
                    "niss",
                    "insz"),
            shape("br-cpf", "\\d{3}[.]?\\d{3}[.]?\\d{3}-?\\d{2}", NationalNumbers::cpf, .6, .98, "cpf"),
            shape(
                    "in-aadhaar",
                    "[2-9]\\d{3}([ -]?)\\d{4}\\1\\d{4}",
                    Checksums::verhoeff,
                    .25,
                    .97,
                    "aadhaar",
                    "aadhar",
                    "uidai",
                    "uid"),
            shape("in-pan", "(?i)[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]", n -> true, .75, .97, "pan"),
            shape("ca-sin", "[1-9]\\d{2}([ -]?)\\d{3}\\1\\d{3}", Checksums::luhn, .05, .96, "sin", "insurance"),
            shape("au-tfn", "\\d{3} ?\\d{3} ?\\d{3}", NationalNumbers::tfn, .04, .96, "tfn", "tax"),
            shape("au-medicare", "[2-6]\\d{3} ?\\d{5} ?\\d", NationalNumbers::medicare, .05, .95, "medicare"),
            shape(
                    "cn-id",
                    "[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx]",
                    NationalNumbers::chinese,
                    .96,
                    .99,
                    "id"),
            shape("ch-ahv", "756[.]?\\d{4}[.]?\\d{4}[.]?\\d{2}", NationalNumbers::ean, .9, .98, "ahv", "avs"),
            shape(
                    "dk-cpr",
                    "(?:[0-2]\\d|3[01])(?:0[1-9]|1[0-2])\\d{2}-\\d{4}",
                    n -> true,
                    .6,
                    .97,
                    "cpr",
                    "personnummer"),
            shape("fi-hetu", "(?i)[0-3]\\d[01]\\d\\d{2}[-+A]\\d{3}[\\dA-FHJ-NPR-Y]", n -> hetu(n), .96, .99, "hetu"),
            shape(
                    "no-fodselsnummer",
                    "[0-7]\\d[0-5]\\d{3} ?\\d{5}",
                    NationalNumbers::norwegian,
                    .6,
                    .97,
                    "fødselsnummer",
                    "personnummer"),
            shape("kr-rrn", "\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])-[1-8]\\d{6}", n -> true, .85, .97, "rrn"),
            shape("sg-nric", "(?i)[STFG]\\d{7}[A-Z]", NationalNumbers::nric, .9, .98, "nric", "fin"),
            shape("tr-kimlik", "[1-9]\\d{10}", NationalNumbers::turkish, .5, .97, "kimlik", "tckn"),
            shape(
                    "za-id",
                    "\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{4}[01]\\d{2}",
                    Checksums::luhn,
                    .5,
                    .95,
                    "id",
                    "south"),
            shape("pt-nif", "[1-3569]\\d{8}", NationalNumbers::nif, .04, .95, "nif", "contribuinte"),
            shape("mx-curp", "(?i)[A-Z][AEIOUX][A-Z]{2}\\d{6}[HM][A-Z]{5}[A-Z\\d]\\d", n -> true, .97, .99, "curp"),
            shape("hr-oib", "\\d{11}", Checksums::mod11And10, .03, .95, "oib"),
            shape("ro-cnp", "[1-8]\\d{12}", NationalNumbers::cnp, .5, .97, "cnp"),
            shape("bg-egn", "\\d{10}", NationalNumbers::egn, .03, .95, "egn", "егн"),
            shape("cz-rodne-cislo", "\\d{6}/\\d{3,4}", NationalNumbers::rodneCislo, .85, .97, "rodné", "rč"));

    private static Shape shape(
            String code, String pattern, Predicate<String> valid, double bare, double announced, String... words) {
        String type = PersonalType.NATIONAL_ID.code() + ":" + code;
        return new Shape(
                PersonalType.NATIONAL_ID,
                type,
                Lead.ANY,
                Pattern.compile(pattern),
                valid,
                bare,
                announced,
                Words.of(words));
    }

    static boolean nhs(String n) {
        int check = 11 - weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check != 10 && check % 11 == last(n);
    }

    static boolean nir(String n) {
        String body = n.substring(0, 13).replace("2A", "19").replace("2B", "18");
        return 97 - remainder(body, 97) == Integer.parseInt(n.substring(13));
    }

    static boolean dni(String n) {
        int nie = "XYZ".indexOf(n.charAt(0));
        String digits = nie < 0 ? n.substring(0, 8) : nie + n.substring(1, 8);
        return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Integer.parseInt(digits) % 23) == n.charAt(8);
    }

    static boolean fiscalCode(String n) {
        String oddOrder = "BAKPLCQDREVOSFTGUHMINJWZYX";
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = n.charAt(i);
            char letter = Character.isDigit(c) ? (char) ('A' + c - '0') : c;
            sum += i % 2 == 0 ? oddOrder.indexOf(letter) : letter - 'A';
        }
        return sum % 26 == n.charAt(15) - 'A';
    }

    static boolean bsn(String n) {
        return weighted(n, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 && !n.equals("000000000");
    }

    static boolean pesel(String n) {
        int month = Integer.parseInt(n.substring(2, 4)) % 20;
        int day = Integer.parseInt(n.substring(4, 6));
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && weighted(n, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    static boolean rijksregister(String n) {
        int check = Integer.parseInt(n.substring(9));
        String body = n.substring(0, 9);
        return 97 - remainder(body, 97) == check || 97 - remainder("2" + body, 97) == check;
    }

    static boolean cpf(String n) {
        if (n.chars().distinct().count() == 1) {
            return false;
        }
        int first = weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = weighted(n, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        return first == n.charAt(9) - '0' && second == last(n);
    }

    static boolean tfn(String n) {
        return weighted(n, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
    }

    static boolean medicare(String n) {
        return weighted(n, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == n.charAt(8) - '0';
    }

    static boolean chinese(String n) {
        int rest = weighted(n, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2) % 11;
        return "10X98765432".charAt(rest) == n.charAt(17);
    }

    static boolean ean(String n) {
        return weighted(n, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
    }

    static boolean hetu(String n) {
        String digits = n.substring(0, 6) + n.substring(n.length() - 4, n.length() - 1);
        int rest = Integer.parseInt(digits) % 31;
        return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(rest) == n.charAt(n.length() - 1);
    }

    static boolean norwegian(String n) {
        return weighted(n, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                && weighted(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    static boolean nric(String n) {
        char series = n.charAt(0);
        int sum = weighted(n.substring(1), 2, 7, 6, 5, 4, 3, 2) + (series == 'T' || series == 'G' ? 4 : 0);
        String letters = series == 'S' || series == 'T' ? "JZIHGFEDCBA" : "XWUTRQPNMLK";
        return letters.charAt(sum % 11) == n.charAt(8);
    }

    static boolean turkish(String n) {
        int odd = weighted(n, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = weighted(n, 0, 1, 0, 1, 0, 1, 0, 1);
        int all = weighted(n, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        return Math.floorMod(odd * 7 - even, 10) == n.charAt(9) - '0' && all % 10 == last(n);
    }

    static boolean nif(String n) {
        int check = 11 - weighted(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check > 9 ? 0 : check) == last(n);
    }

    static boolean cnp(String n) {
        int rest = weighted(n, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
        int month = Integer.parseInt(n.substring(3, 5));
        return month >= 1 && month <= 12 && (rest == 10 ? 1 : rest) == last(n);
    }

    static boolean egn(String n) {
        return weighted(n, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == last(n);
    }

    static boolean rodneCislo(String n) {
        int month = Integer.parseInt(n.substring(2, 4)) % 50 % 20;
        return month >= 1 && month <= 12 && (n.length() == 9 || remainder(n, 11) == 0);
    }
}
