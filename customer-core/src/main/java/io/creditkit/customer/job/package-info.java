/** Jobs of which one node at a time may do each: claims with a lease and a fencing token. */
@NullMarked
package io.creditkit.customer.job;

import org.jspecify.annotations.NullMarked;
