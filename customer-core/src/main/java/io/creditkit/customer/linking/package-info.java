/** Which company at the agency a customer is: candidates with score and reasons, and the decision. */
@NullMarked
package io.creditkit.customer.linking;

import org.jspecify.annotations.NullMarked;
