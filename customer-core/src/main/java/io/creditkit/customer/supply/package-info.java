/** Which customer is supplied where and when: moving in and moving out. */
@NullMarked
package io.creditkit.customer.supply;

import org.jspecify.annotations.NullMarked;
