/** The customer file: everything about one customer in sections, its timeline, and the edit of its details. */
@NullMarked
package io.creditkit.customer.file;

import org.jspecify.annotations.NullMarked;
