package io.creditkit.creditsafe.decision;

import io.creditkit.creditsafe.OpenTerm;
import java.util.Set;

/** What kind of value a field takes. */
public final class FieldType extends OpenTerm {

    /** Any text. */
    public static final FieldType TEXT = new FieldType("Text");

    /** A whole number. */
    public static final FieldType INTEGER = new FieldType("Integer");

    /** One of the options. */
    public static final FieldType DROPDOWN = new FieldType("Dropdown");

    private static final Set<FieldType> KNOWN = Set.of(TEXT, INTEGER, DROPDOWN);

    private FieldType(String text) {
        super(text);
    }

    /** {@return the term of this text, known or not} */
    public static FieldType of(String text) {
        return new FieldType(text);
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
