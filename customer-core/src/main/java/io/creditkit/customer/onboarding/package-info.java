/** Pre-customers: who has begun onboarding, what is still lacking, and how a customer comes of it. */
@NullMarked
package io.creditkit.customer.onboarding;

import org.jspecify.annotations.NullMarked;
