/** Not for hosts: how values are generated. May change in any release. */
@NullMarked
package io.creditkit.customer.internal;

import org.jspecify.annotations.NullMarked;
