/**
 * The storage port of customer-core over JDBC. A host begins at {@link io.creditkit.customer.jdbc.JdbcStorage}.
 *
 * <p>How it is laid out, and why:
 *
 * <ul>
 *   <li>Each store holds its statements as text with bound parameters. They are the same for every database: there is no upsert
 *       and no returning clause. What may exist already is looked for first; should another transaction write the same key in
 *       between, the unit of work is run again.
 *   <li>What differs is in one {@code Dialect} class (questions about error codes) and one folder of schema scripts. A further
 *       database is these two, a line in {@code Dialects} and a test class that extends the storage contract.
 *   <li>Nothing depends on a database's own idea of text order, case, time zone or large objects: keys are folded here and
 *       stored as bytes, moments are whole microseconds, reports are cut into parts, and lists that are read whole are sorted
 *       here.
 *   <li>"At most one open" is a unique key that only open rows have, so that it holds between processes too.
 * </ul>
 */
@NullMarked
package io.creditkit.customer.jdbc;

import org.jspecify.annotations.NullMarked;
