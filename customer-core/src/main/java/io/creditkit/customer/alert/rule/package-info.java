/** Alert rules as data: their JSON form, the versions a tenant keeps, and the packs that CreditKit brings along. */
@NullMarked
package io.creditkit.customer.alert.rule;

import org.jspecify.annotations.NullMarked;
