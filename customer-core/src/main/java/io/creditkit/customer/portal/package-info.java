/** Access of people to the host's customer portal: invitations, confirmation, reset. */
@NullMarked
package io.creditkit.customer.portal;

import org.jspecify.annotations.NullMarked;
