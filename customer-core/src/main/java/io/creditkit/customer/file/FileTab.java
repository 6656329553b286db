package io.creditkit.customer.file;

import java.util.List;
import java.util.stream.Stream;

/**
 * One tab of the page of a customer, and the sections that are its cards. A host draws the tabs of
 * {@link CustomerFile#tabs()} in their order, and in each its sections in theirs.
 *
 * @param key which tab
 * @param sections what stands in it, at least one, none of them absent or hidden
 */
public record FileTab(Key key, List<Section<?>> sections) {
    /** The tabs, in the order they are shown. Every section stands in one of them. */
    public enum Key {
        /** What the agency says of the company, and what we make of it: our own limits, and what is at risk. */
        CREDIT_OVERVIEW,
        /** What the customer owes, and its loans. */
        RECEIVABLES,
        /** Who the customer is to us, what it agreed to, and where it is supplied. */
        CUSTOMER_DETAILS,
        /** What was said and filed. */
        ACTIVITY
    }

    public FileTab {
        sections = List.copyOf(sections);
    }

    /** {@return the tab in which a section stands} */
    public static Key of(Section.Key section) {
        return switch (section) {
            case CREDIT, CREDIT_CHANGES, REPORT_DOCUMENTS, ASSESSMENT, LIMITS, EXPOSURE, ALERTS -> Key.CREDIT_OVERVIEW;
            case RECEIVABLES, LOANS, REFINANCED_LOANS, CREDIT_OFFERS, TRANSACTIONS -> Key.RECEIVABLES;
            case DETAILS, GROUP, CONTACTS, PORTAL, CONSENTS, SUPPLY -> Key.CUSTOMER_DETAILS;
            case FILES, COMMUNICATION, COMMENTS -> Key.ACTIVITY;
        };
    }

    static List<FileTab> treeOf(List<Section<?>> sections) {
        return Stream.of(Key.values())
                .map(key -> new FileTab(
                        key,
                        sections.stream()
                                .filter(Section::isPresent)
                                .filter(section -> of(section.key()) == key)
                                .toList()))
                .filter(tab -> !tab.sections().isEmpty())
                .toList();
    }
}
