package io.creditkit.graph.export;

/** Text for XML 1.0, in elements and in quoted attributes. What XML can't hold becomes the replacement character. */
final class XmlText {
    private XmlText() {}

    static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '&' -> result.append("&amp;");
                case '"' -> result.append("&quot;");
                // As they are, a reader would make them spaces.
                case '\n', '\r', '\t' -> result.append("&#").append(c).append(';');
                default -> result.appendCodePoint(isLegal(c) ? c : 0xFFFD);
            }
        });
        return result.toString();
    }

    private static boolean isLegal(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
