/** Mass actions: one action on every customer of a query, in batches, with a result for each, and to be gone on with after a crash. */
@NullMarked
package io.creditkit.customer.bulk;

import org.jspecify.annotations.NullMarked;
