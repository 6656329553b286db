/**
 * The main job: customers in, their risk out. One class for each step; every step may be broken off at any moment and begun
 * again, and ends in the same state.
 */
@NullMarked
package io.creditkit.examples.job;

import org.jspecify.annotations.NullMarked;
