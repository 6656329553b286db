/** States and the moves between them: one small value for each life cycle, which can also be drawn. */
@NullMarked
package io.creditkit.customer.state;

import org.jspecify.annotations.NullMarked;
