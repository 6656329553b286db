package io.creditkit.examples.page;

/**
 * A link to a page that lies beside another.
 *
 * @param target where it is, relative to that other
 * @param words what a reader sees
 */
public record PageLink(String target, String words) {}
