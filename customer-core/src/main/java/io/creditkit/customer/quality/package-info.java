/** Whether data is right and there once: checks of official numbers, and duplicates among customers. */
@NullMarked
package io.creditkit.customer.quality;

import org.jspecify.annotations.NullMarked;
