package io.creditkit.customer.storage;

import io.creditkit.customer.Subject;
import io.creditkit.customer.attachment.Attachment;
import java.util.List;
import java.util.Optional;

/** Keeps what is known of attached files, and the bytes of those whose bytes are kept nowhere else. */
public interface AttachmentStore {
    /** {@return the attachment with that id} */
    Optional<Attachment> find(String id);

    /** {@return the attachments of an owner: newest first, then by id} */
    List<Attachment> of(Subject owner);

    /** {@return how many attachments have bytes of that hash} */
    long count(String sha256);

    /** Stores an attachment in place of the one with its id, whose hash is the same. */
    void put(Attachment attachment);

    /** Removes an attachment, if it is there; and its bytes, if no other has equal ones. */
    void remove(String id);

    /** Keeps bytes under their hash; equal ones once. */
    void keepBytes(String sha256, byte[] bytes);

    /** {@return the bytes under that hash as they were kept} */
    Optional<byte[]> bytes(String sha256);
}
