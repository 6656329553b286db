package io.creditkit.customer.quality;

import java.net.IDN;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** An e-mail address as it is compared: in lower case, and its domain as the name system has it. */
final class EmailKey {
    private EmailKey() {}

    /** {@return what two spellings of one address have in common; empty if the text is blank} */
    static String of(String address) {
        String plain = plain(address);
        int at = plain.lastIndexOf('@');
        return at < 0 ? plain : plain.substring(0, at + 1) + ascii(plain.substring(at + 1));
    }

    /** {@return how the address may be written elsewhere, its domain in letters of any script and as the name system has it} */
    static Set<String> spellings(String address) {
        String plain = plain(address);
        int at = plain.lastIndexOf('@');
        Set<String> spellings = new LinkedHashSet<>(Set.of(plain));
        spellings.add(of(address));
        spellings.add(plain.substring(0, at + 1) + IDN.toUnicode(plain.substring(at + 1), IDN.ALLOW_UNASSIGNED));
        return spellings;
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            // Compared as it is written: no other spelling of it exists.
            return domain;
        }
    }
}
