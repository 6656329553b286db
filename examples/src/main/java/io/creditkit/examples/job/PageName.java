package io.creditkit.examples.job;

import io.creditkit.customer.report.ReportId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The name of a customer's file. A customer number may hold any character; a file name of ours holds only safe ones. */
final class PageName {
    private PageName() {}

    /** {@return a name that no other number has, without any character a file system, a shell or an address treats specially} */
    static String of(String customerNumber) {
        return safe(customerNumber) + ".html";
    }

    /** {@return the name of the file that a report's PDF document is in} */
    static String of(ReportId report) {
        return safe(report.value()) + ".pdf";
    }

    private static String safe(String id) {
        StringBuilder name = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
            name.append(safe ? Character.toString(c) : String.format(Locale.ROOT, "_%02x", (int) c));
        }
        return name.toString();
    }
}
