package io.creditkit.customer.search;

import io.creditkit.customer.Wording;

/** The text of criteria, and how a place in it is told to a person. */
record CriteriaSource(String text) {
    private static final int BEFORE = 60;
    private static final int AFTER = 30;

    CriteriaSyntaxException problemAt(int offset, Wording problem) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int column = 1 + text.codePointCount(lineStart, offset);
        return new CriteriaSyntaxException(problem, line, column, excerpt(lineStart, offset));
    }

    private String excerpt(int lineStart, int offset) {
        int newLine = text.indexOf('\n', offset);
        int lineEnd = newLine < 0 ? text.length() : newLine;
        int from = Math.max(lineStart, offset - BEFORE);
        String before = text.substring(from, offset);
        String after = text.substring(offset, Math.min(lineEnd, offset + AFTER));
        StringBuilder caret = new StringBuilder();
        // A tab stays a tab, so that the caret stands under the place however wide tabs are shown.
        before.codePoints().forEach(c -> caret.append(c == '\t' ? '\t' : ' '));
        return before + after + "\n" + caret + "^";
    }
}
