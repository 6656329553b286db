package io.creditkit.customer;

/**
 * One thing that is wrong with what somebody entered.
 *
 * @param field the field, such as {@code dueDate}
 * @param key what is wrong, for a host that translates, such as {@code before-issue-date}
 * @param message the same as one plain English sentence, without the value
 */
public record EntryFault(String field, String key, String message) {}
