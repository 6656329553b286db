package io.creditkit.examples.sandbox.world;

/**
 * What a company does.
 *
 * @param code NACE, revision 2
 * @param description in English
 */
public record Sector(String code, String description) {}
