package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Why a document is no JSON, without a word of it: a report names people.
 *
 * @param what its kind and size
 * @param excerpt its shape around the place where reading ended
 */
record Unreadable(String what, String excerpt) {

    private static final int BEFORE = 100;
    private static final int AFTER = 60;

    static Unreadable of(byte[] document, IOException failure) {
        return new Unreadable(
                kind(document, failure) + " of " + document.length + " bytes", excerpt(document, failure));
    }

    static Unreadable empty() {
        return new Unreadable("an empty body", "");
    }

    private static String kind(byte[] document, IOException failure) {
        if (failure instanceof StreamConstraintsException) {
            return "JSON that is nested deeper, or has longer numbers, than is read";
        }
        for (byte first : document) {
            if (!Character.isWhitespace(first)) {
                boolean json = first == '{' || first == '[';
                return first == '<'
                        ? "HTML or XML"
                        : !json ? "text" : place(failure) >= document.length ? "JSON that breaks off" : "broken JSON";
            }
        }
        return "blanks";
    }

    private static String excerpt(byte[] document, IOException failure) {
        int middle = (int) Math.max(0, Math.min(place(failure), document.length));
        int from = Math.max(0, middle - BEFORE);
        int to = Math.min(document.length, middle + AFTER);
        StringBuilder shape = new StringBuilder(to - from);
        new String(document, from, to - from, StandardCharsets.UTF_8)
                .codePoints()
                .forEach(c -> shape.append(mask(c)));
        return shape.toString();
    }

    /** Where reading ended, in bytes: behind the last one if the document is cut off. */
    private static long place(IOException failure) {
        return failure instanceof JsonProcessingException json && json.getLocation() != null
                ? json.getLocation().getByteOffset()
                : 0;
    }

    private static char mask(int c) {
        if (c >= '0' && c <= '9') {
            return '0';
        }
        boolean mark = c > ' ' && c < 127 && !Character.isLetter(c);
        return mark ? (char) c : c <= ' ' ? ' ' : 'x';
    }
}
