package io.creditkit.customer.monitoring;

/**
 * A rule that the agency has.
 *
 * @param rule the rule with the parameters it has when nobody sets any
 * @param name what it tells of, in the agency's words, with <code>{0}</code> and so on where parameters go
 * @param topic what it is about
 */
public record OfferedRule(WatchRule rule, String name, EventTopic topic) {}
