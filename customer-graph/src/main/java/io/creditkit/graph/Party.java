package io.creditkit.graph;

import java.util.Comparator;

/** A party as one report names it. Equal mentions have equal content. */
sealed interface Party permits CompanyMention, PersonMention, UnnamedMention {
    /** By content, and so the same in every run. */
    Comparator<Party> BY_CONTENT = Party::compareContent;

    /** {@return a text that is equal for equal mentions only, and the same in every run} Made anew each time, which takes long. */
    String fingerprint();

    private static int compareContent(Party one, Party other) {
        // Equal ones are frequent, and the last thing compared is a fingerprint, which takes long.
        if (one.equals(other)) {
            return 0;
        }
        if (one instanceof CompanyMention company && other instanceof CompanyMention another) {
            return CompanyMention.BY_CONTENT.compare(company, another);
        }
        if (one instanceof PersonMention person && other instanceof PersonMention another) {
            return PersonMention.BY_CONTENT.compare(person, another);
        }
        return one.fingerprint().compareTo(other.fingerprint());
    }
}
