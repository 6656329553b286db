/** Events for the host, at least once. */
@NullMarked
package io.creditkit.customer.outbox;

import org.jspecify.annotations.NullMarked;
