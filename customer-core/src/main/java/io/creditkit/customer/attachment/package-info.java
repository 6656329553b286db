/** Files that people attach to customers, groups and pre-customers. */
@NullMarked
package io.creditkit.customer.attachment;

import org.jspecify.annotations.NullMarked;
