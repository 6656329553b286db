/** The storage port: what a database must promise. Its contract kit is published as this module's test jar. */
@NullMarked
package io.creditkit.customer.storage;

import org.jspecify.annotations.NullMarked;
