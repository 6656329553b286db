package io.creditkit.customer.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where autocomplete looks. The order is that of weight: of two matches of the same kind, the one in the earlier field is first. */
public enum SearchField {
    /** The name; its first word weighs more than the later ones. */
    NAME(1, Kind.WORDS),
    /** The host's customer number. */
    NUMBER(2, Kind.ID),
    /** The number in the national register. */
    REGISTRATION_NUMBER(3, Kind.ID),
    /** The VAT number, with or without the country before it. */
    VAT_NUMBER(4, Kind.ID),
    /** The id of the linked company at the agency. */
    AGENCY_ID(5, Kind.ID),
    /** The phone number, in its national or its international form. */
    PHONE(6, Kind.ID),
    /** The e-mail address and its parts. */
    EMAIL(7, Kind.WORDS),
    /** The town. */
    CITY(8, Kind.WORDS),
    /** The legal entity identifier. */
    LEI(9, Kind.ID),
    /** Other names it trades under. */
    TRADE_NAME(10, Kind.WORDS),
    /** The national id, which is kept apart: looked for only if the actor may see it, and no part of the customer. */
    NATIONAL_ID(11, Kind.ID),
    /** The name it has in law, if that is kept beside the name. */
    LEGAL_NAME(12, Kind.WORDS);

    private enum Kind {
        WORDS,
        ID
    }

    /** Without a copy for each question. */
    private static final List<SearchField> ALL = List.of(values());

    private final int place;
    private final Kind kind;

    SearchField(int place, Kind kind) {
        this.place = place;
        this.kind = kind;
    }

    /** {@return every field that is part of the customer: where autocomplete looks when nothing else is said} */
    public static Set<SearchField> ofCustomers() {
        return EnumSet.complementOf(EnumSet.of(NATIONAL_ID));
    }

    /** {@return whether it holds an id: a whole match then comes before all others, and no typing error is forgiven} */
    public boolean isId() {
        return kind == Kind.ID;
    }

    /** The place of its tokens; that of the first word of the name is 0. */
    int place() {
        return place;
    }

    /** The field whose tokens stand at that place. */
    static SearchField at(int place) {
        for (SearchField field : ALL) {
            if (field.place == Math.max(1, place)) {
                return field;
            }
        }
        throw new IllegalArgumentException("There is no place " + place + " to search in.");
    }
}
