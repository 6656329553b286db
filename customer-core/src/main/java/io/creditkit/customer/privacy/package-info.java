/** Consents with their proof, erasure with its exceptions, and everything that is kept about a person. */
@NullMarked
package io.creditkit.customer.privacy;

import org.jspecify.annotations.NullMarked;
