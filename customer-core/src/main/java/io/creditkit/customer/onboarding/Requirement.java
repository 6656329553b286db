package io.creditkit.customer.onboarding;

import java.util.Optional;

/**
 * One thing that a pre-customer must or may bring.
 *
 * @param code the host's code, 1 to 64 characters, unique in its policy
 * @param rule what meets it
 * @param need whether a customer can be made without it
 */
public record Requirement(String code, Rule rule, Need need) {
    /** What meets a requirement. */
    public enum Rule {
        /** Evidence that the host records, see {@link PreCustomers#meet}. */
        EVIDENCE,
        /** The name is known. */
        NAME,
        /** The e-mail address is known. */
        EMAIL,
        /** The phone number is known. */
        PHONE,
        /** Type and number of an identity document are known. */
        IDENTITY_DOCUMENT,
        /** The country is known. */
        COUNTRY,
        /** The town is known. */
        CITY,
        /** The number in the register of companies is known. */
        REGISTRATION_NUMBER,
        /** The VAT number is known. */
        VAT_NUMBER,
        /** The company at the agency is known. */
        AGENCY_COMPANY
    }

    /** Whether a customer can be made without it. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    public Requirement {
        if (code.isBlank() || code.length() > 64) {
            throw new IllegalArgumentException("The code of a requirement has 1 to 64 characters and is not blank.");
        }
    }

    /** {@return a requirement that must be met} */
    public static Requirement required(String code, Rule rule) {
        return new Requirement(code, rule, Need.REQUIRED);
    }

    /** {@return a requirement that may be left open} */
    public static Requirement optional(String code, Rule rule) {
        return new Requirement(code, rule, Need.OPTIONAL);
    }

    boolean metBy(PreCustomer candidate) {
        return switch (rule) {
            case EVIDENCE ->
                candidate.evidence().stream()
                        .anyMatch(evidence -> evidence.code().equals(code));
            case NAME -> isKnown(candidate.name());
            case EMAIL -> isKnown(candidate.email());
            case PHONE -> isKnown(candidate.phone());
            case IDENTITY_DOCUMENT -> isKnown(candidate.idType()) && isKnown(candidate.idNumber());
            case COUNTRY -> candidate.country().isPresent();
            case CITY -> isKnown(candidate.city());
            case REGISTRATION_NUMBER -> isKnown(candidate.registrationNumber());
            case VAT_NUMBER -> isKnown(candidate.vatNumber());
            case AGENCY_COMPANY -> candidate.agencyCompany().isPresent();
        };
    }

    /** A field that a form sends without anything in it tells nothing. */
    private static boolean isKnown(Optional<String> text) {
        return text.filter(known -> !known.isBlank()).isPresent();
    }
}
