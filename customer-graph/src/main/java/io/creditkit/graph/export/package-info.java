/**
 * Networks written for people and programs: an interactive page in one file, a picture, and JSON.
 *
 * <p>Writers write to what they are given and do no other input or output. The same network gives the same bytes. Natural
 * persons are shown by their initials unless the host asks for names, because such files are sent on.
 */
@NullMarked
package io.creditkit.graph.export;

import org.jspecify.annotations.NullMarked;
