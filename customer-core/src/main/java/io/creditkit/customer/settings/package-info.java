/** Settings that a customer inherits from its group, the groups above, the company and the house. */
@NullMarked
package io.creditkit.customer.settings;

import org.jspecify.annotations.NullMarked;
