/** Collection scenarios, the rules that assign them and other attributes to customers, and the steps planned by them. */
@NullMarked
package io.creditkit.customer.scenario;

import org.jspecify.annotations.NullMarked;
