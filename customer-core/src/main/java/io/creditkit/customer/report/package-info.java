/** Credit reports: the port to an agency, the one policy that may order, key figures and their history. */
@NullMarked
package io.creditkit.customer.report;

import org.jspecify.annotations.NullMarked;
