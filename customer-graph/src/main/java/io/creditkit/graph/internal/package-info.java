/** Not for hosts: how the graph is computed and laid out. Anything here may change at any time. */
@NullMarked
package io.creditkit.graph.internal;

import org.jspecify.annotations.NullMarked;
