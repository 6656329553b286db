package io.creditkit.customer.attachment;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.storage.UnitOfWork;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Files attached to customers, groups, pre-customers and portfolios. Thread-safe. To see them needs {@link Permission#VIEW_ATTACHMENTS}, to
 * add and remove them {@link Permission#EDIT_ATTACHMENTS}. Each file that is opened is written into the access log.
 */
public final class Attachments {
    private final WorkContext context;
    private final AttachmentPolicy policy;
    private final Optional<AttachmentBytes> elsewhere;

    /** For the house alone: a host asks its workspace for this service. */
    public Attachments(WorkContext context, AttachmentSettings settings) {
        this.context = context;
        policy = settings.policy();
        elsewhere = settings.elsewhere();
    }

    /**
     * Attaches a file. The same file under the same name is attached once.
     *
     * @param owner a customer, a group, a pre-customer or a portfolio
     * @param name as it was called; it is kept as {@link SafeName} makes it
     * @param mediaType such as {@code application/pdf}
     * @param content is read up to the largest size and not closed
     * @throws InvalidEntryException if the file is empty, too large, or of a type that is not allowed
     * @throws UnknownReferenceException if the owner is not there
     * @throws IOException if the content can't be read
     */
    public Attachment add(Subject owner, String name, String mediaType, InputStream content) throws IOException {
        context.require(Permission.EDIT_ATTACHMENTS);
        byte[] bytes = content.readNBytes(policy.maxBytes() + 1);
        String type = AttachmentPolicy.plain(mediaType);
        List<EntryFault> faults = policy.faults(type, bytes);
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("file", faults);
        }
        String sha256 = sha256(bytes);
        // Before the unit of work, so that what it tells of is there; bytes without an attachment are swept up later.
        elsewhere.ifPresent(place -> place.keep(context.tenant(), sha256, bytes));
        Attachment added = put(owner, name, type, bytes, sha256);
        // Somebody may have swept equal bytes up between the two: whoever comes second sees what the first one did.
        elsewhere
                .filter(place -> !place.holds(context.tenant(), sha256))
                .ifPresent(place -> place.keep(context.tenant(), sha256, bytes));
        return added;
    }

    private Attachment put(Subject owner, String name, String type, byte[] bytes, String sha256) {
        return context.inUnitOfWork(work -> {
            Attachment attachment = new Attachment(
                    context.ids().next(),
                    existing(work, owner),
                    SafeName.of(name),
                    type,
                    bytes.length,
                    sha256,
                    context.now(),
                    context.actor());
            Optional<Attachment> same = work.attachments().of(attachment.owner()).stream()
                    .filter(stored ->
                            stored.sha256().equals(sha256) && stored.name().equals(attachment.name()))
                    .findFirst();
            if (same.isPresent()) {
                return same.get();
            }
            if (elsewhere.isEmpty()) {
                work.attachments().keepBytes(sha256, bytes);
            }
            work.attachments().put(attachment);
            return attachment;
        });
    }

    /** {@return the files of an owner, newest first} Of a pre-customer that was converted they are those of the customer. */
    public List<Attachment> of(Subject owner) {
        context.require(Permission.VIEW_ATTACHMENTS);
        return context.inUnitOfWork(work -> work.attachments().of(present(work, owner)));
    }

    /** {@return what is known of a file} */
    public Optional<Attachment> find(String id) {
        context.require(Permission.VIEW_ATTACHMENTS);
        return context.inUnitOfWork(work -> work.attachments().find(id));
    }

    /**
     * {@return the bytes of a file, checked against its hash} That it was opened is written into the access log.
     *
     * @throws UnknownReferenceException if there is no such file
     * @throws AttachmentMissingException if the bytes are gone or damaged
     */
    public byte[] open(String id) {
        context.require(Permission.VIEW_ATTACHMENTS);
        Attachment attachment = context.inUnitOfWork(work -> {
            Attachment stored = existing(work, id);
            work.accesses()
                    .add(context.access(stored.owner(), AccessEntry.Kind.ATTACHMENT, "attachment " + stored.id()));
            return stored;
        });
        Optional<byte[]> bytes = elsewhere.isPresent()
                ? elsewhere.get().read(context.tenant(), attachment.sha256())
                : context.inUnitOfWork(work -> work.attachments().bytes(attachment.sha256()));
        return bytes.filter(read -> sha256(read).equals(attachment.sha256()))
                .orElseThrow(() -> new AttachmentMissingException(id));
    }

    /**
     * Removes a file. Bytes that are kept outside of the storage stay until {@link #sweep}.
     *
     * @throws UnknownReferenceException if there is no such file
     */
    public void remove(String id) {
        context.require(Permission.EDIT_ATTACHMENTS);
        context.inUnitOfWork(work -> {
            work.attachments().remove(existing(work, id).id());
            return true;
        });
    }

    /**
     * A job: removes bytes outside of the storage that no file has any more. To run it again does no harm.
     *
     * @param age how old bytes must be to be looked at: longer than attaching a file can take, at least one hour
     * @return how many were removed
     */
    public int sweep(Duration age) {
        context.require(Permission.RUN_JOBS);
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("Bytes that are swept up are at least one hour old, not " + age + ".");
        }
        int removed = 0;
        if (elsewhere.isPresent()) {
            AttachmentBytes place = elsewhere.get();
            for (String sha256 : place.olderThan(context.tenant(), context.now().minus(age))) {
                if (!isAttached(sha256) && isSwept(place, sha256)) {
                    removed++;
                }
            }
        }
        return removed;
    }

    private boolean isAttached(String sha256) {
        return context.inUnitOfWork(work -> work.attachments().count(sha256)) > 0;
    }

    /** Bytes that somebody attached anew meanwhile go back to their place. */
    private boolean isSwept(AttachmentBytes place, String sha256) {
        Optional<byte[]> bytes = place.read(context.tenant(), sha256);
        place.remove(context.tenant(), sha256);
        if (bytes.isPresent() && isAttached(sha256)) {
            place.keep(context.tenant(), sha256, bytes.get());
            return false;
        }
        return true;
    }

    private static Attachment existing(UnitOfWork work, String id) {
        return work.attachments().find(id).orElseThrow(() -> new UnknownReferenceException("attachment", id));
    }

    private static Subject existing(UnitOfWork work, Subject asked) {
        Subject owner = present(work, asked);
        if (owner.kind() == Subject.Kind.CUSTOMER) {
            return LivingCustomer.find(work, CustomerId.of(owner.id()))
                    .map(Customer::id)
                    .map(Subject::of)
                    .orElseThrow(() -> new UnknownReferenceException("owner", asked));
        }
        if (owner.kind() == Subject.Kind.PRE_CUSTOMER || owner.kind() == Subject.Kind.CUSTOMER_GROUP) {
            // Whoever activates, erases or removes it at this moment is through, or takes the file along.
            Turns.take(work, owner);
            if (!present(work, owner).equals(owner)) {
                return existing(work, owner);
            }
        }
        boolean there = switch (owner.kind()) {
            case CUSTOMER_GROUP -> work.groups().find(GroupId.of(owner.id())).isPresent();
            case PRE_CUSTOMER ->
                work.preCustomers()
                        .find(PreCustomerId.of(owner.id()))
                        .filter(lead -> lead.status() != PreCustomerStatus.ERASED)
                        .isPresent();
            case PORTFOLIO -> work.monitoring().portfolio(owner.id()).isPresent();
            default ->
                throw new IllegalArgumentException(
                        "Files are attached to customers, groups, pre-customers and portfolios, not to a "
                                + owner.kind() + ".");
        };
        if (!there) {
            throw new UnknownReferenceException("owner", asked);
        }
        return owner;
    }

    /** Of a customer that was merged into another the files are those of the other, and of a pre-customer those of its customer. */
    private static Subject present(UnitOfWork work, Subject owner) {
        Optional<CustomerId> customer = switch (owner.kind()) {
            case CUSTOMER -> Optional.of(CustomerId.of(owner.id()));
            case PRE_CUSTOMER ->
                work.preCustomers().find(PreCustomerId.of(owner.id())).flatMap(PreCustomer::convertedTo);
            default -> Optional.empty();
        };
        return customer.flatMap(work.customers()::find)
                .map(Customer::id)
                .map(Subject::of)
                .orElse(owner);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256, this one does not.", impossible);
        }
    }
}
