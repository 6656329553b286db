package io.creditkit.customer.attachment;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** The bytes of an attached file are gone, or are not those that were attached. Restore them from a backup. */
public final class AttachmentMissingException extends CreditKitException {
    AttachmentMissingException(String id) {
        super(Wording.of(
                "attachment-missing",
                "The bytes of the attachment {attachment} are gone, or are not those that were attached. "
                        + "Restore them from a backup.",
                Map.of("attachment", id)));
    }
}
