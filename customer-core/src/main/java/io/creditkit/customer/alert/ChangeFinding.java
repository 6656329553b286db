package io.creditkit.customer.alert;

import io.creditkit.customer.search.Truth;

/**
 * What a history says of a change.
 *
 * @param words why, one plain sentence; if it can't be decided, what is not known; blank if it does not hold
 * @param value the newest value, to be told
 */
record ChangeFinding(Truth truth, String words, String value) {}
