package io.creditkit.examples.sandbox;

/**
 * One event in one portfolio.
 *
 * @param id unique
 * @param eventId the same in all portfolios
 * @param portfolioId where
 * @param connectId the company
 * @param rule the rule's country and code, {@code XX/101}
 * @param eventDate when it happened, without an offset
 * @param createdDate when the nightly batch found it, without an offset
 * @param oldValue empty for none
 * @param newValue empty for none
 */
record Notification(
        long id,
        long eventId,
        long portfolioId,
        String connectId,
        String rule,
        String eventDate,
        String createdDate,
        String oldValue,
        String newValue) {}
