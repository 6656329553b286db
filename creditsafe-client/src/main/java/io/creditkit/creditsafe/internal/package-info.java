/** Not for hosts: transport, JSON and the rules of retrying. May change in any release. */
@NullMarked
package io.creditkit.creditsafe.internal;

import org.jspecify.annotations.NullMarked;
