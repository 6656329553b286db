package io.creditkit.customer.search;

import io.creditkit.customer.internal.FoldedText;

/** One word or code of a customer that a typed word may be the beginning of. For storages. */
public final class SearchToken {
    /** The most characters of a token that count; what is typed beyond them is not looked at. */
    public static final int MAX_LENGTH = 40;

    private final SearchField field;
    private final int place;
    private final String text;
    private final FoldedText source;
    private final int from;

    SearchToken(SearchField field, int place, FoldedText source, int from, int to) {
        this.field = field;
        this.place = place;
        this.source = source;
        this.from = from;
        this.text = cut(source.key().substring(from, to));
    }

    /** {@return the field it stands in} */
    public SearchField field() {
        return field;
    }

    /**
     * {@return where it stands, by weight: 0 for the first word of the name, 1 for its later words, then the other fields in
     * their order}
     */
    public int place() {
        return place;
    }

    /** {@return the folded text; 1 to {@value #MAX_LENGTH} characters} */
    public String text() {
        return text;
    }

    /** {@return the field of a place} */
    public static SearchField fieldAt(int place) {
        return SearchField.at(place);
    }

    /** The part of the original text that the first characters of the token came from. */
    TextSpan span(int length) {
        return new TextSpan(source.start(from), source.end(from + length - 1));
    }

    static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    /** Without the text, which may be personal data. */
    @Override
    public String toString() {
        return "SearchToken[" + field + ", " + text.length() + " characters]";
    }
}
