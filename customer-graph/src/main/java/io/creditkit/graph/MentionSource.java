package io.creditkit.graph;

import java.util.List;

/** A document or record that names companies. */
sealed interface MentionSource permits ReportReading, CustomerRecord {
    /** {@return the company within whose reports its bare names mean something} */
    String context();

    /** {@return the companies it names} */
    List<CompanyMention> companies();
}
