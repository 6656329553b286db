/** Who is told of alerts, when and how often; silences and what hushes what. */
@NullMarked
package io.creditkit.customer.alert.notify;

import org.jspecify.annotations.NullMarked;
