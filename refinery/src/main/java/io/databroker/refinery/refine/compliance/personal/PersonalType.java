package io.databroker.refinery.refine.compliance.personal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kinds of personal data. A direct one points at a person by itself; the others do so only together.
public enum PersonalType {
    EMAIL(true),
    PHONE(true),
    CREDIT_CARD(true),
    IBAN(true),
    US_SSN(true),
    /// A national number; the finding's type goes on with country and name, such as `national_id:pl-pesel`.
    NATIONAL_ID(true),
    PASSPORT(true),
    DRIVER_LICENCE(true),
    /// A public address; see [#PRIVATE_IP_ADDRESS].
    IP_ADDRESS(true),
    /// An address of a private, local or documentation network: it points at nobody outside.
    PRIVATE_IP_ADDRESS(false),
    MAC_ADDRESS(true),
    CRYPTO_WALLET(true),
    DATE_OF_BIRTH(true),
    PERSON(true),
    STREET_ADDRESS(true),
    /// A web address or a bare domain name.
    URL(false),
    /// A date, a time, a year or a day of the week.
    DATE(false),
    AGE(false),
    POSTCODE(false),
    ORGANIZATION(false),
    /// A country, region or town.
    LOCATION(false),
    /// A form of address or an occupation.
    TITLE(false),
    /// A nationality, religion or political group.
    NATIONALITY(false);

    private static final Map<String, PersonalType> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(PersonalType::code, type -> type));

    private final boolean direct;
    private final String code;

    PersonalType(boolean direct) {
        this.direct = direct;
        this.code = name().toLowerCase(Locale.ROOT);
    }

    /// As findings and recipes spell it.
    public String code() {
        return code;
    }

    /// Whether it points at a person by itself.
    public boolean direct() {
        return direct;
    }

    /// The type that a finding's type or a recipe's word names, subtypes included.
    public static Optional<PersonalType> of(String findingType) {
        int colon = findingType.indexOf(':');
        return Optional.ofNullable(BY_CODE.get(colon < 0 ? findingType : findingType.substring(0, colon)));
    }
}
