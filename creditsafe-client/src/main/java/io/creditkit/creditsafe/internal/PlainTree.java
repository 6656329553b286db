package io.creditkit.creditsafe.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a document that is plain JSON in UTF-8 straight from its bytes, which takes half the time that it takes
 * from tokens: a report is a few thousand short strings under a hundred names.
 *
 * <p>It knows nothing of errors. Whatever is not plain (no JSON at all, a byte order mark, another encoding, bytes that are
 * no UTF-8, nesting that is deep, a name or a number without end) is left to the parser that knows it all, which reads the
 * document from its start. So this may refuse what is right, but must never read what that parser refuses, nor differently.
 */
final class PlainTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 200;
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_NUMBER = 100;

    /** So many digits always fit into a long. */
    private static final int MOST_DIGITS = 18;

    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] document;
    private final Map<String, KnownMembers> known = new HashMap<>();
    private int at;

    private PlainTree(byte[] document) {
        this.document = document;
    }

    /** {@return the tree, null if the document is not plain} */
    static @Nullable JsonNode read(byte[] document) {
        PlainTree reader = new PlainTree(document);
        try {
            JsonNode tree = reader.value(reader.next(), reader.known(""), 0);
            reader.skipBlanks();
            return reader.at == document.length ? tree : null;
        } catch (NotPlainException leftToTheParser) {
            return null;
        }
    }

    private KnownMembers known(String name) {
        return known.computeIfAbsent(name, first -> new KnownMembers());
    }

    /** {@return the byte that follows the blanks, which is not yet taken} */
    private byte next() {
        byte here = here();
        return here > ' ' ? here : behindBlanks();
    }

    private byte behindBlanks() {
        skipBlanks();
        return here();
    }

    private byte here() {
        if (at >= document.length) {
            throw new NotPlainException();
        }
        return document[at];
    }

    private void skipBlanks() {
        while (at < document.length && isBlank(document[at])) {
            at++;
        }
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private JsonNode value(byte first, KnownMembers like, int depth) {
        return switch (first) {
            case '"' -> NODES.textNode(string());
            case '{' -> object(like, depth + 1);
            case '[' -> list(like, depth + 1);
            case 't' -> word("true", NODES.booleanNode(true));
            case 'f' -> word("false", NODES.booleanNode(false));
            case 'n' -> word("null", NODES.nullNode());
            default -> number();
        };
    }

    private JsonNode word(String word, JsonNode meant) {
        for (int i = 0; i < word.length(); i++) {
            if (here() != word.charAt(i)) {
                throw new NotPlainException();
            }
            at++;
        }
        return meant;
    }

    private JsonNode list(KnownMembers like, int depth) {
        if (depth > DEEPEST) {
            throw new NotPlainException();
        }
        ArrayNode list = NODES.arrayNode();
        at++;
        byte next = next();
        if (next == ']') {
            at++;
            return list;
        }
        while (true) {
            list.add(value(next, like, depth));
            if (isLast((byte) ']')) {
                return list;
            }
            next = next();
        }
    }

    private JsonNode object(KnownMembers like, int depth) {
        if (depth > DEEPEST) {
            throw new NotPlainException();
        }
        CompactMembers members = like.foreseen();
        at++;
        boolean last = next() == '}';
        if (last) {
            at++;
        }
        KnownMembers.Member member = like.start();
        while (!last) {
            member = name(like, member);
            require((byte) ':');
            byte first = next();
            members.add(
                    member.name(),
                    first == '"'
                            ? NODES.textNode(string())
                            : value(first, first == '{' || first == '[' ? member.inside(this::known) : like, depth));
            last = isLast((byte) '}');
        }
        like.remember(members);
        return new ReadObject(members);
    }

    /** Steps over the comma or the end that follows. */
    private boolean isLast(byte end) {
        byte next = next();
        if (next != ',' && next != end) {
            throw new NotPlainException();
        }
        at++;
        return next == end;
    }

    private void require(byte wanted) {
        if (next() != wanted) {
            throw new NotPlainException();
        }
        at++;
    }

    private KnownMembers.Member name(KnownMembers like, KnownMembers.Member before) {
        if (next() != '"') {
            throw new NotPlainException();
        }
        KnownMembers.Member expected = before.next();
        int end = expected == null ? -1 : expected.endOfNameAt(document, at + 1);
        if (expected != null && end > 0) {
            at = end;
            return expected;
        }
        int start = at;
        String name = string();
        if (name.length() > LONGEST_NAME || isEscaped(start)) {
            throw new NotPlainException();
        }
        return like.found(name, before);
    }

    /** Not every text is a name: the parser refuses half a character there. */
    private boolean isEscaped(int start) {
        for (int i = start; i < at; i++) {
            if (document[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    /** Reads the string whose opening quote is here, and steps behind its closing one. */
    private String string() {
        int start = at + 1;
        int end = plainEnd(start);
        if (end < document.length && document[end] == '"') {
            at = end + 1;
            return new String(document, start, end - start, StandardCharsets.ISO_8859_1);
        }
        return unusualString(start, end);
    }

    /** {@return the index of the first byte from here on that is a quote, a backslash, or none of ASCII's visible characters} */
    private int plainEnd(int from) {
        byte[] bytes = document;
        int i = from;
        while (i < bytes.length && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    private String unusualString(int start, int end) {
        StringBuilder text = null;
        int from = start;
        int i = end;
        while (true) {
            while (i < document.length
                    && (document[i] >= ' ' || document[i] < 0)
                    && document[i] != '"'
                    && document[i] != '\\') {
                i++;
            }
            if (i >= document.length || (document[i] != '"' && document[i] != '\\')) {
                throw new NotPlainException();
            }
            String piece = utf8(from, i);
            at = i + 1;
            if (document[i] == '"') {
                return text == null ? piece : text.append(piece).toString();
            }
            text = (text == null ? new StringBuilder() : text).append(piece).append(escaped());
            from = at;
            i = at;
        }
    }

    private String utf8(int from, int to) {
        String text = new String(document, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw new NotPlainException(); // it stands there in so many bytes, or these bytes are no UTF-8
        }
        return text;
    }

    private char escaped() {
        byte kind = here();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> (char) kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourDigits();
            default -> throw new NotPlainException();
        };
    }

    private char fourDigits() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            byte c = here();
            int digit = c < 0 ? -1 : Character.digit((char) c, 16);
            if (digit < 0) {
                throw new NotPlainException();
            }
            value = (value << 4) | digit;
            at++;
        }
        return (char) value;
    }

    private JsonNode number() {
        int start = at;
        boolean negative = here() == '-';
        if (negative) {
            at++;
        }
        int first = at;
        long unscaled = digits(0);
        int digits = at - first;
        if (digits > 1 && document[first] == '0') {
            throw new NotPlainException();
        }
        int decimals = 0;
        if (at < document.length && document[at] == '.') {
            at++;
            int point = at;
            unscaled = digits(unscaled);
            decimals = at - point;
        }
        boolean exponent = at < document.length && (document[at] == 'e' || document[at] == 'E');
        if (exponent || digits + decimals > MOST_DIGITS) {
            return unusualNumber(start, decimals, exponent);
        }
        long signed = negative ? -unscaled : unscaled;
        if (decimals > 0) {
            return NODES.numberNode(BigDecimal.valueOf(signed, decimals));
        }
        return signed == (int) signed ? NODES.numberNode((int) signed) : NODES.numberNode(signed);
    }

    /** Takes at least one digit. What has too many for a long is read again as a text. */
    private long digits(long before) {
        long value = before;
        int start = at;
        while (at < document.length && document[at] >= '0' && document[at] <= '9') {
            value = value * 10 + (document[at] - '0');
            at++;
        }
        if (at == start) {
            throw new NotPlainException();
        }
        return value;
    }

    private JsonNode unusualNumber(int start, int decimals, boolean exponent) {
        if (exponent) {
            at++;
            if (here() == '+' || here() == '-') {
                at++;
            }
            digits(0);
        }
        if (at - start > LONGEST_NUMBER) {
            throw new NotPlainException();
        }
        String text = new String(document, start, at - start, StandardCharsets.ISO_8859_1);
        if (exponent || decimals > 0) {
            try {
                return NODES.numberNode(new BigDecimal(text));
            } catch (NumberFormatException beyondAnyNumber) {
                throw new NotPlainException();
            }
        }
        BigInteger whole = new BigInteger(text);
        return whole.bitLength() < Long.SIZE ? NODES.numberNode(whole.longValue()) : NODES.numberNode(whole);
    }

    /** Ends the reading, and tells nothing but that. */
    private static final class NotPlainException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NotPlainException() {
            super("not plain", null, false, false);
        }
    }
}
