package io.creditkit.customer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Not for hosts: a list of codes as the audit trail tells it, such as {@code [contract, passport]}. Before a comma within a code stands a
 * backslash, and before a backslash too, so that the trail can be read back.
 */
public final class CodeList {
    private static final String SEPARATOR = ", ";

    private CodeList() {}

    /** {@return the list as one text} */
    public static String text(List<String> codes) {
        return codes.stream()
                .map(code -> code.replace("\\", "\\\\").replace(",", "\\,"))
                .collect(Collectors.joining(SEPARATOR, "[", "]"));
    }

    /** {@return the codes of a list that was told so} */
    public static List<String> codes(String text) {
        String list = text.substring(1, text.length() - 1);
        List<String> codes = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < list.length(); at++) {
            if (list.startsWith("\\\\", at) || list.startsWith("\\,", at)) {
                at++;
                code.append(list.charAt(at));
            } else if (list.startsWith(SEPARATOR, at)) {
                codes.add(code.toString());
                code.setLength(0);
                at++;
            } else {
                code.append(list.charAt(at));
            }
        }
        if (!list.isEmpty()) {
            codes.add(code.toString());
        }
        return List.copyOf(codes);
    }
}
