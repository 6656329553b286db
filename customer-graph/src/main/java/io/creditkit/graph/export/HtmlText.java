package io.creditkit.graph.export;

/** Text made safe for HTML and SVG, in elements and in quoted attributes. */
final class HtmlText {
    private HtmlText() {}

    static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        String line = DrawnNetwork.line(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '&' -> result.append("&amp;");
                case '"' -> result.append("&quot;");
                case '\'' -> result.append("&#39;");
                default -> result.append(isLegal(line, i) ? c : '\uFFFD');
            }
        }
        return result.toString();
    }

    /** XML knows neither half surrogate pairs nor the two non-characters at the end of the plane. */
    private static boolean isLegal(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c != '\uFFFE' && c != '\uFFFF';
    }
}
