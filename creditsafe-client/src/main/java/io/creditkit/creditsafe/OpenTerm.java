package io.creditkit.creditsafe;

import java.util.Locale;

/**
 * A word of the provider's vocabulary, which may grow at any time: the known words are constants, an unknown one is kept.
 *
 * <p>Two terms of one type are equal if their texts are equal but for case, because the provider spells the same word
 * differently in its answers and in its description. Not to be extended by hosts.
 */
public abstract class OpenTerm {

    private final String text;

    /** Keeps the word. */
    protected OpenTerm(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A term must not be blank");
        }
        this.text = text;
    }

    /** {@return the word as the provider wrote it} */
    public final String text() {
        return text;
    }

    /** {@return whether this release knows the word} */
    public abstract boolean isKnown();

    @Override
    public final boolean equals(Object other) {
        return other instanceof OpenTerm term && term.getClass().equals(getClass()) && term.text.equalsIgnoreCase(text);
    }

    @Override
    public final int hashCode() {
        return text.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public final String toString() {
        return text;
    }
}
