/** Alert rules over the field catalogue, and the alerts they raise. */
@NullMarked
package io.creditkit.customer.alert;

import org.jspecify.annotations.NullMarked;
