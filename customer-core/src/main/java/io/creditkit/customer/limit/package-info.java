/**
 * Credit limits: who decided how much, until when and why; the exposure of a company in law over all its accounts; the check of
 * a new order, with headroom that is reserved in the storage so that no two orders take the last of it; and what limit the
 * figures recommend.
 *
 * <p>A limit belongs to a company in law, which the link to the agency tells ({@link
 * io.creditkit.customer.limit.LimitSubject}). Several accounts with one link share it. An account may have a limit of its own
 * beside it, and its groups have theirs: all of them hold.
 */
@NullMarked
package io.creditkit.customer.limit;

import org.jspecify.annotations.NullMarked;
