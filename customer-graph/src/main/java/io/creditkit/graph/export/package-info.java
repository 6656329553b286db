/**
 * Networks written for people and programs: an interactive page in one file, a picture, and JSON.
 *
 * <p>Writers write to what they are given and do no other input or output. The same network gives the same bytes. Natural
 * persons are shown by their initials unless the host asks for names, because such files are sent on.
 *
 * <ul>
 *   <li>{@link NetworkPage}: one HTML file to look at, which asks no other host for anything;
 *   <li>{@link NetworkSvg}: a picture;
 *   <li>{@link NetworkExport}: the {@link ExportFormat formats} of other programs, of all or of a {@link Selection};
 *   <li>{@link NetworkJson}: the network as JSON.
 * </ul>
 *
 * <p>{@link Persons} says how natural persons are shown. Nothing here opens or closes what it writes to.
 */
@NullMarked
package io.creditkit.graph.export;

import org.jspecify.annotations.NullMarked;
