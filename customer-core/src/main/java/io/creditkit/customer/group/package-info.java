/** Customer groups: a tree of named sets of customers that share settings and limits. */
@NullMarked
package io.creditkit.customer.group;

import org.jspecify.annotations.NullMarked;
