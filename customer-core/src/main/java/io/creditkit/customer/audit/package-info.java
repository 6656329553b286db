/** The audit trail: who changed what, when and why. */
@NullMarked
package io.creditkit.customer.audit;

import org.jspecify.annotations.NullMarked;
