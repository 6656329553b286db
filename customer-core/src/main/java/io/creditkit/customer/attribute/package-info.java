/** Fields of a tenant's own: what they are, and their values at customers. */
@NullMarked
package io.creditkit.customer.attribute;

import org.jspecify.annotations.NullMarked;
