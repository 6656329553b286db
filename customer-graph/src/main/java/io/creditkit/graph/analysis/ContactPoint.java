package io.creditkit.graph.analysis;

import io.creditkit.graph.NodeKey;
import java.util.Locale;

/**
 * A way to reach or pay a party, as the host knows it. Given to {@link SharedHints} only; no network holds it.
 *
 * @param party whose it is, such as a customer or a contact
 * @param kind what it is
 * @param value the e-mail address, number or account as written; personal data
 */
public record ContactPoint(NodeKey party, Kind kind, String value) {
    /** What leads to a party. */
    public enum Kind {
        /** An e-mail address. Compared without regard to case. */
        EMAIL,
        /** A phone number. Compared by its digits, a leading 00 being a plus sign; a national number equals no foreign one. */
        PHONE,
        /** A bank account. Compared by its letters and digits. */
        BANK_ACCOUNT
    }

    /** Refuses a blank value. */
    public ContactPoint {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A contact point of " + party + " has no value; leave it out.");
        }
    }

    /** The value as it is compared. */
    String comparable() {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case EMAIL -> plain;
            case PHONE -> (plain.startsWith("+") ? "00" : "") + plain.replaceAll("[^0-9]", "");
            case BANK_ACCOUNT -> plain.replaceAll("[^0-9a-z]", "");
        };
    }

    /** {@return the party and the kind, not the value} */
    @Override
    public String toString() {
        return "ContactPoint{" + kind + " of " + party + "}";
    }
}
