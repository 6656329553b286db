package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.NOON;
import static io.creditkit.customer.storage.StorageSamples.attachment;
import static io.creditkit.customer.storage.StorageSamples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attachment.Attachment;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link AttachmentStore}. */
abstract class AttachmentLaws extends StorageLaws {
    private static final Subject OWNER = Subject.of(CustomerId.of("c-1"));

    @Test
    void attachmentsComeBackNewestFirstThenById() {
        Attachment old = attachment("f-3", "c-1", NOON.minusSeconds(1));
        Attachment second = attachment("f-2", "c-1", NOON);
        Attachment first = attachment("f-1", "c-1", NOON);
        run(work -> work.attachments().put(old));
        run(work -> work.attachments().put(second));
        run(work -> work.attachments().put(first));
        run(work -> work.attachments().put(attachment("f-9", "c-9", NOON)));

        assertAll(work -> work.attachments().of(OWNER)).containsExactly(first, second, old);
        assertOne(work -> work.attachments().find("f-2")).contains(second);
        assertOne(work -> work.attachments().find("f-7")).isEmpty();
        assertCount(work -> work.attachments().count(first.sha256())).isEqualTo(4);
    }

    @Test
    void anAttachmentCanBeGivenToAnotherOwner() {
        Attachment attachment = attachment("f-1", "c-1", NOON);
        Subject other = Subject.of(Subject.Kind.CUSTOMER_GROUP, "g-1");
        run(work -> work.attachments().put(attachment));
        run(work -> work.attachments().put(attachment.of(other)));

        assertAll(work -> work.attachments().of(OWNER)).isEmpty();
        assertAll(work -> work.attachments().of(other)).containsExactly(attachment.of(other));
    }

    @Test
    void bytesComeBackAsTheyWereAndGoWithTheLastAttachmentThatHasThem() {
        Attachment one = attachment("f-1", "c-1", NOON);
        Attachment other = attachment("f-2", "c-2", NOON);
        byte[] bytes = bytes(2_500_000);
        String sha256 = one.sha256();
        run(work -> {
            work.attachments().keepBytes(sha256, bytes);
            work.attachments().keepBytes(sha256, bytes);
            work.attachments().put(one);
            work.attachments().put(other);
        });
        run(work -> work.attachments().remove("f-1"));
        run(work -> work.attachments().remove("f-1"));
        Optional<byte[]> kept = in(work -> work.attachments().bytes(sha256));
        assertThat(kept).hasValueSatisfying(read -> assertThat(read).isEqualTo(bytes));

        run(work -> work.attachments().remove("f-2"));
        Optional<byte[]> gone = in(work -> work.attachments().bytes(sha256));
        assertThat(gone).isEmpty();
        assertOne(work -> work.attachments().find("f-2")).isEmpty();
        assertCount(work -> work.attachments().count(sha256)).isZero();
    }
}
