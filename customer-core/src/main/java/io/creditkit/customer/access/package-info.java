/** Who may do what, and the log of who looked at personal data and reports. */
@NullMarked
package io.creditkit.customer.access;

import org.jspecify.annotations.NullMarked;
