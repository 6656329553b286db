/**
 * Makes one customer of two that are the same, and takes that back.
 *
 * <p>Of two customers one stays, the survivor, and gets what the duplicate had; the duplicate's id and number become names of it.
 * What tells of a past day, such as the audit trail, stays where it was written.
 *
 * <ol>
 *   <li>{@link MergeRequest#of} the two as a person saw them, choosing whose value of which field stays.
 *   <li>{@link Merges#preview} tells what it would come to.
 *   <li>{@link Merges#merge} does it, in one unit of work; {@link Merges#undo} takes it back as long as that is possible.
 * </ol>
 *
 * <p>{@link MergeRefusedException} says what stands in the way, {@link io.creditkit.customer.storage.StaleVersionException} that
 * one of the two was changed since it was read. Thread-safe; no agency is called.
 */
@NullMarked
package io.creditkit.customer.merge;

import org.jspecify.annotations.NullMarked;
