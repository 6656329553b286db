package io.creditkit.customer.search;

import io.creditkit.customer.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of criteria into tokens. */
final class CriteriaLexer {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?![\\d-])");
    /** Thousands may be set apart by one space (plain, no-break or narrow): two numbers never stand side by side. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+|\\d+)(?:\\.\\d+)?(?![\\w.])");

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern OPERATOR = Pattern.compile("<=|>=|!=|<>|[=<>\\u2260\\u2264\\u2265]");
    private static final int LONGEST_NUMBER = 30;

    private final CriteriaSource source;
    private final String text;
    private int position;

    CriteriaLexer(CriteriaSource source) {
        this.source = source;
        this.text = source.text();
    }

    /** {@return all tokens, the last one being the end} */
    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            skipSpace();
            if (position == text.length()) {
                tokens.add(new Token(Token.Kind.END, "", position));
                return tokens;
            }
            tokens.add(next());
        }
    }

    private void skipSpace() {
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private Token next() {
        char c = text.charAt(position);
        return switch (c) {
            case '(' -> single(Token.Kind.OPEN);
            case ')' -> single(Token.Kind.CLOSE);
            case ',' -> single(Token.Kind.COMMA);
            case '%' -> single(Token.Kind.PERCENT);
            case '"' -> quoted();
            default -> matched(c);
        };
    }

    private Token single(Token.Kind kind) {
        Token token = new Token(kind, text.substring(position, position + 1), position);
        position++;
        return token;
    }

    private Token matched(char c) {
        Matcher matcher = DATE.matcher(text).region(position, text.length());
        if (matcher.lookingAt()) {
            return take(Token.Kind.DATE, matcher.group());
        }
        if (c == '-' || (c >= '0' && c <= '9')) {
            return number();
        }
        matcher.usePattern(WORD);
        if (matcher.lookingAt()) {
            return take(Token.Kind.WORD, matcher.group());
        }
        matcher.usePattern(OPERATOR);
        if (matcher.lookingAt()) {
            return take(Token.Kind.OPERATOR, matcher.group());
        }
        if (c == '\'' || c == '\u201C' || c == '\u201E') {
            throw source.problemAt(
                    position,
                    Wording.of(
                            "criteria-syntax.curly-quote",
                            "Texts stand between straight double quotes, \"like this\"."));
        }
        throw source.problemAt(
                position,
                Wording.of(
                        "criteria-syntax.sign",
                        "The sign '{sign}' has no meaning here.",
                        Map.of("sign", Character.toString(text.codePointAt(position)))));
    }

    private Token take(Token.Kind kind, String found) {
        Token token = new Token(kind, found, position);
        position += found.length();
        return token;
    }

    private Token number() {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            throw source.problemAt(
                    position,
                    Wording.of(
                            "criteria-syntax.no-number",
                            "This is no number. Write 1000, 1 000 or -12.5, with a point before decimals and a space "
                                    + "before a unit."));
        }
        int offset = position;
        String digits = matcher.group().replaceAll("[^0-9.-]", "");
        if (digits.length() > LONGEST_NUMBER) {
            throw source.problemAt(
                    position,
                    Wording.of(
                            "criteria-syntax.long-number",
                            "A number has at most {most} signs.",
                            Map.of("most", LONGEST_NUMBER)));
        }
        position = matcher.end();
        return new Token(Token.Kind.NUMBER, digits, offset);
    }

    private Token quoted() {
        int offset = position;
        StringBuilder value = new StringBuilder();
        for (int i = position + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                position = i + 1;
                return new Token(Token.Kind.QUOTED, value.toString(), offset);
            }
            if (c == '\\') {
                i++;
                if (i == text.length() || (text.charAt(i) != '"' && text.charAt(i) != '\\')) {
                    throw source.problemAt(
                            i - 1,
                            Wording.of(
                                    "criteria-syntax.backslash",
                                    "After a backslash comes a double quote or another backslash."));
                }
            }
            value.append(text.charAt(i));
        }
        throw source.problemAt(
                offset, Wording.of("criteria-syntax.open-quote", "This text has no closing double quote."));
    }
}
