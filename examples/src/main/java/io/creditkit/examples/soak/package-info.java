/**
 * The whole life of many customers against a sandbox that fails, with processes that are killed at random, and then a
 * comparison of what is stored with what the sandbox knows: nothing lost, nothing bought twice, nothing alerted twice.
 */
@NullMarked
package io.creditkit.examples.soak;

import org.jspecify.annotations.NullMarked;
