package io.databroker.refinery.refine.compliance.personal;

import io.databroker.model.catalog.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What the name of a field says about its values: it announces them like words before a number in prose, and some
/// names (`surname`, `dateOfBirth`) all but settle what a value is.
record FieldName(List<String> words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern PERSON = Pattern.compile("[\\p{L}\\p{M}.,'’ -]{1,60}");
    private static final Pattern DIGITS = Pattern.compile("[-\\d .()+/]{6,25}");
    private static final Set<String> WHOSE = Set.of(
            "first",
            "last",
            "given",
            "family",
            "middle",
            "maiden",
            "full",
            "customer",
            "patient",
            "contact",
            "employee",
            "client",
            "owner",
            "holder",
            "person",
            "student");
    private static final Set<String> OTHER_ADDRESSES = Set.of("ip", "mac", "web", "url", "wallet", "host", "server");

    /// @param field as records name it, such as `customerPhone_no`; a dot parts nested names
    static FieldName of(String field) {
        return new FieldName(BETWEEN_WORDS
                .splitAsStream(field)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    /// What is found in a value when the name stands before it; positions are those in the value.
    List<Finding> find(String value, double leastProbability) {
        String announced = String.join(" ", words) + ": ";
        var found = new ArrayList<Finding>();
        for (Finding finding : PersonalData.find(announced + value, leastProbability)) {
            int start = Math.max(0, finding.start() - announced.length());
            int end = finding.end() - announced.length();
            if (end > start) {
                found.add(new Finding(
                        finding.type(), finding.field(), start, end, finding.probability(), finding.action()));
            }
        }
        return found;
    }

    /// The type of personal data that the name alone declares.
    Optional<PersonalType> declares() {
        return Optional.ofNullable(
                has("email", "mail", "emails")
                        ? PersonalType.EMAIL
                        : has("phone", "telephone", "mobile", "cellphone", "fax", "tel")
                                ? PersonalType.PHONE
                                : has("dob", "birthdate", "birthday") || hasAll("date", "birth")
                                        ? PersonalType.DATE_OF_BIRTH
                                        : has("ssn")
                                                        || hasAll("soc", "sec")
                                                        || hasAll("social", "security")
                                                        || hasAll("national", "id")
                                                ? PersonalType.NATIONAL_ID
                                                : isPerson()
                                                        ? PersonalType.PERSON
                                                        : has("street", "address", "addr")
                                                                        && words.stream()
                                                                                .noneMatch(OTHER_ADDRESSES::contains)
                                                                ? PersonalType.STREET_ADDRESS
                                                                : null);
    }

    private boolean isPerson() {
        return has("surname", "firstname", "lastname", "forename", "fullname", "givenname", "familyname")
                || (has("name") && words.stream().anyMatch(WHOSE::contains));
    }

    private boolean has(String... any) {
        for (String word : any) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAll(String one, String other) {
        return words.contains(one) && words.contains(other);
    }

    /// Whether a value can be of the type that the name declares.
    static boolean fits(PersonalType type, String value) {
        return switch (type) {
            case PERSON -> PERSON.matcher(value).matches();
            case STREET_ADDRESS -> value.length() <= 120 && value.chars().anyMatch(Character::isLetter);
            case PHONE, DATE_OF_BIRTH, NATIONAL_ID -> DIGITS.matcher(value).matches();
            default -> false;
        };
    }
}
