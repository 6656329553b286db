/** Work for people: what is to be done, for whom, until when and by whom, and what is due. */
@NullMarked
package io.creditkit.customer.action;

import org.jspecify.annotations.NullMarked;
