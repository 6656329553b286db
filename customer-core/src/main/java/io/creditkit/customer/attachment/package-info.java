/** Files that people attach to customers, groups, pre-customers and portfolios. */
@NullMarked
package io.creditkit.customer.attachment;

import org.jspecify.annotations.NullMarked;
