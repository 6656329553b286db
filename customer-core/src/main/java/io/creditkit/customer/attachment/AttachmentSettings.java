package io.creditkit.customer.attachment;

import java.util.Optional;

/**
 * Which files may be attached, and where their bytes are kept.
 *
 * @param policy which files
 * @param elsewhere where the bytes are kept; empty keeps them in the storage, together with what is known of them
 */
public record AttachmentSettings(AttachmentPolicy policy, Optional<AttachmentBytes> elsewhere) {
    /** {@return the standard policy, and the bytes in the storage} */
    public static AttachmentSettings standard() {
        return new AttachmentSettings(AttachmentPolicy.standard(), Optional.empty());
    }
}
