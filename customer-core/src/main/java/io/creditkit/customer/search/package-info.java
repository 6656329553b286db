/** The field catalogue, the criteria tree over it, and the customer list. */
@NullMarked
package io.creditkit.customer.search;

import org.jspecify.annotations.NullMarked;
