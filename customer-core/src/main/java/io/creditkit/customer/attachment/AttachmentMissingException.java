package io.creditkit.customer.attachment;

import io.creditkit.customer.CreditKitException;

/** The bytes of an attached file are gone, or are not those that were attached. Restore them from a backup. */
public final class AttachmentMissingException extends CreditKitException {
    AttachmentMissingException(String id) {
        super("The bytes of the attachment " + id
                + " are gone, or are not those that were attached. Restore them from a backup.");
    }
}
