package io.creditkit.customer.foreign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Turns what is right into what is nearly right: the input that readers stumble over. The same seed does the same. */
final class Mangling {
    /** What people, editors, spreadsheets and other programs put in. */
    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "\u202E",
            "\t",
            "\r",
            "\r\n",
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "{",
            "}",
            "[",
            "]",
            ":",
            "null",
            "true",
            "-1",
            "0",
            "1e999999999",
            "1E-999999999",
            "9".repeat(400),
            "NaN",
            "-0.0",
            "2026-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "=cmd|' /C calc'!A0",
            "\u0130\u0131\u00DF",
            "e\u0301",
            "\\u0000",
            "\\",
            "(",
            ")",
            " and ",
            " or ",
            " not ",
            " in ",
            "EUR",
            "ZZZ",
            "<",
            "%s",
            "[".repeat(600),
            "(".repeat(2000));

    private final Random random;

    Mangling(long seed) {
        this.random = new Random(seed);
    }

    /** {@return the text with one to four faults} */
    String of(String right) {
        StringBuilder text = new StringBuilder(right);
        int faults = 1 + random.nextInt(4);
        for (int i = 0; i < faults; i++) {
            int from = place(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.replace(from, to, odd());
                case 3 -> text.insert(from, odd());
                case 4 -> text.setLength(from);
                default -> replaceToken(text, from);
            }
        }
        return text.toString();
    }

    /** {@return the bytes of the text with faults, of which one may be that they are no UTF-8} */
    byte[] bytesOf(String right) {
        byte[] bytes = of(right).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** A whole number, word or text in place of another: what a look at single letters seldom makes. */
    private void replaceToken(StringBuilder text, int from) {
        int begin = from;
        while (begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))) {
            begin--;
        }
        int end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        text.replace(begin, end, odd());
    }

    private String odd() {
        return ODD.get(random.nextInt(ODD.size()));
    }

    private int place(int length) {
        return random.nextInt(length + 1);
    }
}
