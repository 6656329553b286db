/**
 * The customer file: everything about one customer in sections, its timeline, and the edit of its details.
 *
 * <p>A {@link CustomerFile} is read in one unit of work, as of a day: details, group, people, consents, supply, what the
 * agency says, assessment, our own limits, exposure, what is owed, loans, files and comments. A section that the actor may not see
 * is hidden. A {@link CustomerPatch} is an edit of some fields over the version that was read. {@link CommunicationLog} is a port:
 * letters and calls that the host keeps.
 *
 * <pre>{@code
 * CustomerFile file = work.files().load(customer.id(), work.today());
 * List<TimelineEntry> newest = work.files().timeline(customer.id(), EnumSet.allOf(TimelineEntry.Kind.class), 50);
 * work.files().edit(customer.id(), CustomerPatch.over(customer.version()).with(EditableField.CITY, "Lyon"));
 * }</pre>
 *
 * <p>{@link CustomerFiles#provenance} tells of each field who gave it its value and when. {@link Comments} are notes of people,
 * some of them pinned. An edit with faults is {@link io.creditkit.customer.InvalidEntryException}, one over an old version
 * {@link io.creditkit.customer.storage.StaleVersionException}: read again and repeat it. Who opens the file of a person is
 * written into the access log. Thread-safe; no agency is called.
 */
@NullMarked
package io.creditkit.customer.file;

import org.jspecify.annotations.NullMarked;
