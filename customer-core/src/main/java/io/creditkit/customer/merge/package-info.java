/** Makes one customer of two that are the same, and takes that back. */
@NullMarked
package io.creditkit.customer.merge;

import org.jspecify.annotations.NullMarked;
