/**
 * A made-up business world: companies, people, holdings, accounts and what becomes of them, told by a seed.
 *
 * <p>Nothing here knows of HTTP or JSON answers. What a company <em>is</em> ({@link Company}, {@link Facts}) never
 * changes; what an agency knows of it on a given day is a {@link CompanyFile}, computed when somebody asks:
 *
 * <pre>{@code
 * World world = World.of(42, 2_000, LocalDate.of(2026, 11, 2));
 * int index = world.indexOf("GB-0-01234567").orElseThrow();
 * CompanyFile today = world.file(index, LocalDate.of(2026, 11, 2));
 * CompanyFile later = world.file(index, LocalDate.of(2026, 12, 2));
 * }</pre>
 *
 * <p>Every name is invented. Companies of the cast ({@code cast.json}) come first, generated ones after them.
 */
@NullMarked
package io.creditkit.examples.sandbox.world;

import org.jspecify.annotations.NullMarked;
