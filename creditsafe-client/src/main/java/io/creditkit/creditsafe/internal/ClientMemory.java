package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.CachePolicy;
import java.time.Clock;
import java.util.Locale;

/**
 * Not for hosts: what the families keep between calls, and their defaults.
 *
 * @param policy what is kept, and how long
 * @param clock the clock that ages it
 * @param locale whose language is asked for where a request names none
 */
public record ClientMemory(CachePolicy policy, Clock clock, Locale locale) {}
