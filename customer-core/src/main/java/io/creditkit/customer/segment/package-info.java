/** Saved searches, which are also the segments of the customer base: queries with a name, an owner and those they are shared with. */
@NullMarked
package io.creditkit.customer.segment;

import org.jspecify.annotations.NullMarked;
