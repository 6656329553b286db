package io.creditkit.customer.merge;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.Tags;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one customer of two that are the same. What the duplicate had is given to the customer that stays: documents, payments,
 * adjustments, loans, periods of supply, consents, alerts, comments, files, contacts, portal roles, settings, the group, scenario and
 * collector with the steps of collection. What tells of a day that is past
 * stays where it was written: audit trail, assessments, snapshots of ageing. The id and the number of the duplicate become names
 * of the customer that stays. Thread-safe; nothing here calls an agency.
 *
 * <p>To merge and to take a merge back needs {@link Permission#MERGE_CUSTOMERS}, to see one {@link Permission#VIEW_CUSTOMERS};
 * without it each method throws {@link io.creditkit.customer.access.PermissionDeniedException}. Duplicates are found by
 * {@link io.creditkit.customer.quality.DataQuality}.
 */
public final class Merges {
    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public Merges(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return what a merge would come to} Nothing is written.
     *
     * @throws MergeRefusedException if the two can't be one
     * @throws StaleVersionException if somebody else stored one of them since it was read
     * @throws UnknownReferenceException if one of them is not there
     */
    public MergePreview preview(MergeRequest request) {
        context.require(Permission.MERGE_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            Two two = two(work, request);
            StandingCredit.requireNone(work.limits(), request.duplicate(), context.now(), context.today());
            Map<MovedRecord.Kind, Long> records = new EnumMap<>(MovedRecord.Kind.class);
            for (LinkedRecords kind : linked(context.now())) {
                long count = kind.count(work, request.duplicate());
                if (count > 0) {
                    records.put(kind.kind(), count);
                }
            }
            return new MergePreview(result(two, request, context.now()), differences(two, request), records);
        });
    }

    /**
     * Merges two customers, all of it or nothing.
     *
     * @return the proof, by which it can be taken back
     * @throws MergeRefusedException if the two can't be one: a person and a company, one that was erased or waits for
     *     that, or a duplicate on whose own credit something stands: a limit, a guarantee, held headroom, a status
     * @throws StaleVersionException if somebody else stored one of them since it was read
     * @throws UnknownReferenceException if one of them is not there
     */
    public CustomerMerge merge(MergeRequest request) {
        context.require(Permission.MERGE_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            Instant now = context.now();
            Turns.take(work, Subject.of(request.survivor()), Subject.of(request.duplicate()));
            Two two = two(work, request);
            StandingCredit.requireNone(work.limits(), request.duplicate(), context.now(), context.today());
            // Nobody could accept what was suggested for a customer that is gone; the next report tells it of the one
            // that stays.
            work.customers().suggestions(request.duplicate()).stream()
                    .filter(suggestion -> suggestion.state() == FieldSuggestion.State.OPEN)
                    .forEach(suggestion -> work.customers().removeSuggestion(request.duplicate(), suggestion.field()));
            work.customers().remove(two.duplicate());
            Customer stored = work.customers().save(result(two, request, now));
            List<MovedRecord> moved = new ArrayList<>();
            linked(now).forEach(kind -> moved.addAll(kind.move(work, request.duplicate(), request.survivor())));
            CustomerMerge merge = work.merges()
                    .save(new CustomerMerge(
                            context.ids().next(),
                            stored.id(),
                            two.duplicate().id(),
                            two.duplicate().number(),
                            two.survivor().version(),
                            stored.version(),
                            moved,
                            now,
                            context.actor(),
                            Optional.empty(),
                            0));
            work.merges().addExternalIds(merge, externalIds(two.duplicate()));
            note(work, merge, AuditEntry.Action.CREATED, "customer.merged");
            return merge;
        });
    }

    /**
     * Takes a merge back: both customers are as they were, and what was moved goes back. What came to the customer that stays
     * since then stays with it, also what a rule or a person assigned to it. A scenario, collector and the like that it took over go
     * from it again; the log of assignments tells of both.
     *
     * @throws MergeRefusedException if it was taken back before, if the customer that stays waits for its erasure, or if the customer that stays or a record that was moved was
     *     changed since
     * @throws UnknownReferenceException if there is no such merge
     * @throws io.creditkit.customer.storage.DuplicateKeyException if the number of the duplicate belongs to another customer now
     */
    public CustomerMerge undo(String id) {
        context.require(Permission.MERGE_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            CustomerMerge merge = work.merges().find(id).orElseThrow(() -> new UnknownReferenceException("merge", id));
            Turns.take(work, Subject.of(merge.survivor()), Subject.of(merge.duplicate()));
            Instant now = context.now();
            requireNotGoing(work, merge.survivor());
            Customer before = before(work, merge);
            requireAsMoved(work, merge, linked(now));
            CustomerMerge undone = work.merges().save(merge.undone(now, context.actor()));
            work.merges().forgetExternalIds(undone);
            // First the one that stays gives back the external ids of the other.
            work.customers()
                    .save(Customer.builder()
                            .from(before)
                            .version(merge.survivorAfter())
                            .updatedAt(now)
                            .updatedBy(context.actor())
                            .build());
            work.customers().restore(merge.duplicate());
            for (MovedRecord moved : merge.moved()) {
                linked(now).stream().filter(kind -> kind.handles(moved)).forEach(kind -> kind.back(work, merge, moved));
            }
            note(work, undone, AuditEntry.Action.REMOVED, "customer.merge-undone");
            return undone;
        });
    }

    /** {@return the merge with that id} */
    public Optional<CustomerMerge> find(String id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.merges().find(id));
    }

    /** {@return the merges that a customer stayed or went in, those that were taken back among them, oldest first} */
    public List<CustomerMerge> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.merges().of(customer));
    }

    private record Two(Customer survivor, Customer duplicate) {
        <T> T both(Function<Customer, T> reader, BinaryOperator<T> choice) {
            return choice.apply(reader.apply(survivor), reader.apply(duplicate));
        }
    }

    private List<LinkedRecords> linked(Instant now) {
        return List.of(
                VersionedRecords.invoices(),
                VersionedRecords.payments(),
                PlainRecords.adjustments(),
                VersionedRecords.loans(),
                PlainRecords.creditOffers(),
                VersionedRecords.supplyPeriods(),
                VersionedRecords.actions(),
                VersionedRecords.silences(),
                new LinkedConsents(context, now),
                new LinkedAlerts(now),
                PlainRecords.comments(),
                PlainRecords.attachments(),
                PlainRecords.contacts(),
                new LinkedAccounts(),
                new LinkedSettings(),
                new LinkedGroup(),
                new LinkedAssignments(now, context.actor()),
                new LinkedSteps(now, context.actor()),
                new LinkedNationalId(),
                new LinkedReview());
    }

    private static Two two(UnitOfWork work, MergeRequest request) {
        if (request.survivor().equals(request.duplicate())) {
            throw new MergeRefusedException(Wording.of(
                    "merge-refused.itself",
                    "The customer {customer} can't be merged with itself.",
                    Map.of("customer", request.survivor())));
        }
        Two two = new Two(
                customer(work, request.survivor(), request.survivorVersion()),
                customer(work, request.duplicate(), request.duplicateVersion()));
        if (two.survivor().kind() != two.duplicate().kind()) {
            throw new MergeRefusedException(Wording.of(
                    "merge-refused.other-kind",
                    "The customer {survivor} is a {kind} and {duplicate} is a {otherKind}, so they can't be one.",
                    Map.of(
                            "survivor",
                            request.survivor(),
                            "kind",
                            two.survivor().kind(),
                            "duplicate",
                            request.duplicate(),
                            "otherKind",
                            two.duplicate().kind())));
        }
        return two;
    }

    private static Customer customer(UnitOfWork work, CustomerId id, long version) {
        Customer customer =
                work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id.value()));
        if (!customer.id().equals(id)) {
            throw new MergeRefusedException(Wording.of(
                    "merge-refused.merged-before",
                    "The customer {customer} was merged into {survivor} before. Merge that one.",
                    Map.of("customer", id, "survivor", customer.id())));
        }
        if (customer.version() != version) {
            throw new StaleVersionException("customer " + id, version, customer.version());
        }
        if (customer.status() == CustomerStatus.ERASED) {
            throw new MergeRefusedException(Wording.of(
                    "merge-refused.erased",
                    "The customer {customer} was erased, and can't be one with another.",
                    Map.of("customer", id)));
        }
        requireNotGoing(work, id);
        return customer;
    }

    /** An erasure that waits is one of everything the customer is, so nothing is added to it nor taken out. */
    private static void requireNotGoing(UnitOfWork work, CustomerId id) {
        if (work.privacy().erasuresOf(Subject.of(id)).stream()
                .anyMatch(erasure -> erasure.completedAt().isEmpty())) {
            throw new MergeRefusedException(Wording.of(
                    "merge-refused.being-erased",
                    "The customer {customer} waits for its erasure to be completed. Let that end first.",
                    Map.of("customer", id)));
        }
    }

    private Customer result(Two two, MergeRequest request, Instant now) {
        Customer.Builder result = Customer.builder().from(two.survivor());
        for (MergeField field : MergeField.values()) {
            if (request.side(field, two.survivor(), two.duplicate()) == MergeField.Side.DUPLICATE) {
                field.copy(two.duplicate(), result);
            }
        }
        // The states are declared from the one in which most is allowed to the one in which least is.
        CustomerStatus stricter = two.both(Customer::status, BinaryOperator.maxBy(Comparator.naturalOrder()));
        boolean same = stricter == two.survivor().status();
        return result.externalIds(externalIds(two))
                .tags(tags(two))
                .attributes(joined(two, Customer::attributes))
                .status(stricter)
                .statusChangedAt(same ? two.survivor().statusChangedAt() : now)
                .onboardedAt(two.both(Customer::onboardedAt, BinaryOperator.minBy(Comparator.naturalOrder())))
                .updatedAt(now)
                .updatedBy(context.actor())
                .build();
    }

    /** Those of the customer that goes as far as there is room: by the rest it is found through the merge. */
    private static Map<String, String> externalIds(Two two) {
        Map<String, String> all = new HashMap<>(two.survivor().externalIds());
        new TreeMap<>(two.duplicate().externalIds()).forEach((system, value) -> {
            if (all.size() < Customer.MAX_EXTERNAL_IDS) {
                all.putIfAbsent(system, value);
            }
        });
        return all;
    }

    /** Those of both, as far as there is room for those of the customer that goes. */
    private static Set<String> tags(Two two) {
        Set<String> all = Tags.once(Stream.concat(
                        two.survivor().tags().stream(),
                        Tags.inOrder(two.duplicate().tags()).stream())
                .toList());
        return all.stream().limit(Customer.MAX_TAGS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<ExternalId> externalIds(Customer customer) {
        return customer.externalIds().entrySet().stream()
                .map(id -> ExternalId.of(id.getKey(), id.getValue()))
                .collect(Collectors.toSet());
    }

    /** Of what each has by a key, that of the customer that stays wins. */
    private static <V> Map<String, V> joined(Two two, Function<Customer, Map<String, V>> reader) {
        Map<String, V> all = new HashMap<>(reader.apply(two.duplicate()));
        all.putAll(reader.apply(two.survivor()));
        return all;
    }

    private static List<MergePreview.Difference> differences(Two two, MergeRequest request) {
        return Arrays.stream(MergeField.values())
                .map(field -> new MergePreview.Difference(
                        field,
                        field.read(two.survivor()),
                        field.read(two.duplicate()),
                        request.side(field, two.survivor(), two.duplicate())))
                .filter(difference -> !difference.survivor().equals(difference.duplicate()))
                .toList();
    }

    private static Customer before(UnitOfWork work, CustomerMerge merge) {
        if (!merge.stands()) {
            throw new MergeRefusedException(Wording.of(
                    "merge-refused.taken-back",
                    "The merge {merge} was taken back before.",
                    Map.of("merge", merge.id())));
        }
        boolean unchanged = work.customers()
                .find(merge.survivor())
                .filter(customer ->
                        customer.id().equals(merge.survivor()) && customer.version() == merge.survivorAfter())
                .isPresent();
        Optional<Customer> before = work.customers().formerVersions(merge.survivor()).stream()
                .filter(version -> version.version() == merge.survivorBefore())
                .findFirst();
        if (!unchanged || before.isEmpty()) {
            throw new MergeRefusedException(Wording.of(
                    "merge-refused.customer-changed",
                    "The customer {customer} was changed since the merge {merge}, so it can't be taken back.",
                    Map.of("customer", merge.survivor(), "merge", merge.id())));
        }
        return before.get();
    }

    private static void requireAsMoved(UnitOfWork work, CustomerMerge merge, List<LinkedRecords> linked) {
        List<String> changed = merge.moved().stream()
                .filter(moved ->
                        linked.stream().anyMatch(kind -> kind.handles(moved) && !kind.isAsMoved(work, merge, moved)))
                .map(moved -> moved.kind() + " " + moved.id())
                .toList();
        if (!changed.isEmpty()) {
            throw new MergeRefusedException(Wording.of(
                    "merge-refused.records-changed",
                    "The merge {merge} can't be taken back, as this was changed since: {changed}.",
                    Map.of("merge", merge.id(), "changed", String.join(", ", changed))));
        }
    }

    private void note(UnitOfWork work, CustomerMerge merge, AuditEntry.Action action, String event) {
        context.note(
                work,
                Subject.of(Subject.Kind.MERGE, merge.id()),
                action,
                event,
                Map.of(
                        "survivor", merge.survivor().value(),
                        "duplicate", merge.duplicate().value(),
                        "records", String.valueOf(merge.moved().size())));
    }
}
