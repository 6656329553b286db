/** The embedded default: storage in memory, and the readable meaning of the storage contract. */
@NullMarked
package io.creditkit.customer.storage.memory;

import org.jspecify.annotations.NullMarked;
