/**
 * Files that people attach to customers, groups, pre-customers and portfolios.
 *
 * <p>An {@link AttachmentPolicy} says which types and sizes are allowed; that a file is what it is called is looked at by how it
 * begins, which is no search for malware. Bytes are kept in the storage, or where an {@link AttachmentBytes} of the host keeps
 * them, under their hash.
 *
 * <pre>{@code
 * try (InputStream content = new FileInputStream("contract.pdf")) {
 *     Attachment kept = work.attachments().add(Subject.of(customer.id()), "contract.pdf", "application/pdf", content);
 *     byte[] again = work.attachments().open(kept.id());
 * }
 * }</pre>
 *
 * <p>Each file that is opened stands in the access log. With bytes kept elsewhere, call {@link Attachments#sweep} now and then:
 * it removes those that nothing points to any more. What is gone from there is {@link AttachmentMissingException}: restore it
 * from a backup. Thread-safe; no agency is called.
 */
@NullMarked
package io.creditkit.customer.attachment;

import org.jspecify.annotations.NullMarked;
