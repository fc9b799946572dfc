package io.databroker.refinery.refine.compliance.personal;

import java.util.Locale;
import java.util.Optional;
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

    private final boolean direct;

    PersonalType(boolean direct) {
        this.direct = direct;
    }

    /// As findings and recipes spell it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it points at a person by itself.
    public boolean direct() {
        return direct;
    }

    /// The type that a finding's type or a recipe's word names, subtypes included.
    public static Optional<PersonalType> of(String findingType) {
        int colon = findingType.indexOf(':');
        String code = colon < 0 ? findingType : findingType.substring(0, colon);
        return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
