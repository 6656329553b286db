package io.creditkit.customer.privacy;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.UnitOfWork;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person may ask for, as a customer or as a pre-customer: consents, everything that is kept about the person, and erasure.
 * Thread-safe. Nothing here calls an agency. Erasure needs {@link Permission#ERASE_PERSONAL_DATA}, the job {@link Permission#RUN_JOBS}, handing out
 * {@link Permission#EXPORT_PERSONAL_DATA}, which is written into the access log.
 *
 * <pre>{@code
 * ErasurePlan plan = privacy.plan(customer);            // changes nothing
 * if (plan.refusal().isEmpty()) {
 *     Erasure proof = privacy.erase(customer, "The person asked for it on the phone.");
 * }
 * privacy.completeDue();                                // a job: finishes what had to be kept for a time
 * }</pre>
 */
public final class Privacy {
    private static final int MOST_REASON = 500;

    private final WorkContext context;
    private final RetentionPolicy retention;
    private final List<PersonalDataHolder> holders;

    /** For the house alone: a host asks its workspace for this service. */
    public Privacy(WorkContext context, PrivacySettings settings) {
        this.context = context;
        retention = settings.retention();
        holders = Stream.concat(settings.holders().stream(), StandardHolders.all(context).stream())
                .toList();
    }

    /** {@return consents of customers and pre-customers, purpose by purpose} */
    public Consents consents() {
        return new Consents(context);
    }

    /**
     * {@return what an erasure would do today: a dry run}
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public ErasurePlan plan(CustomerId customer) {
        return plan(work -> Person.require(work, customer));
    }

    /**
     * {@return what an erasure of a pre-customer would do today: a dry run} Of one that was converted the customer stays: erase that
     * one by its own id, which reaches the pre-customer too.
     *
     * @throws UnknownReferenceException if there is no such pre-customer
     */
    public ErasurePlan plan(PreCustomerId preCustomer) {
        return plan(work -> Person.require(work, preCustomer));
    }

    private ErasurePlan plan(Function<UnitOfWork, Person> asked) {
        context.require(Permission.ERASE_PERSONAL_DATA);
        return context.inUnitOfWork(work -> plan(work, asked.apply(work)));
    }

    /**
     * Erases a person. What a duty to keep stands against stays until the duty ends, and is then erased by
     * {@link #completeDue}; everything else goes at once, in one transaction. Ids and document numbers are kept.
     *
     * @param reason why it was asked for, 1 to 500 characters, without personal data
     * @return the proof, which holds nothing of what was erased
     * @throws ErasureRefusedException if the plan tells a refusal
     * @throws UnknownReferenceException if there is no such customer
     */
    public Erasure erase(CustomerId customer, String reason) {
        return erase(work -> Person.require(work, customer), reason, "customer.erased");
    }

    /**
     * Erases a pre-customer in whatever state it is, with its files; as {@link #plan(PreCustomerId)} tells it. What a duty to keep
     * stands against is erased by {@link #completeDue} when the duty ends.
     *
     * @param reason why it was asked for, 1 to 500 characters, without personal data
     * @return the proof, which holds nothing of what was erased
     * @throws ErasureRefusedException if it was erased before
     * @throws UnknownReferenceException if there is no such pre-customer
     */
    public Erasure erase(PreCustomerId preCustomer, String reason) {
        return erase(work -> Person.require(work, preCustomer), reason, "pre-customer.erased");
    }

    private Erasure erase(Function<UnitOfWork, Person> asked, String reason, String event) {
        context.require(Permission.ERASE_PERSONAL_DATA);
        EntryCheck.of("erasure").must("reason", reason, MOST_REASON).refuse();
        // Repeated, as a portal account may be used at that moment, which takes no turn.
        return context.inRepeatedUnitOfWork(work -> {
            Person person =
                    inTurn(work, Set.of(), () -> Optional.of(asked.apply(work))).orElseThrow();
            ErasurePlan plan = plan(work, person);
            refusal(work, person, context.today()).ifPresent(refusal -> {
                throw new ErasureRefusedException(person.subject(), refusal);
            });
            LocalDate today = context.today();
            eraseBut(work, person, plan.lines(), today, today);
            context.note(work, person.subject(), AuditEntry.Action.ERASED, event, Map.of());
            return work.privacy()
                    .saveErasure(Erasure.builder()
                            .id(context.ids().next())
                            .subject(person.subject())
                            .reason(reason)
                            .executedBy(context.actor())
                            .executedAt(context.now())
                            .lines(plan.lines())
                            .completedAt(isComplete(plan.lines()) ? Optional.of(context.now()) : Optional.empty())
                            .build());
        });
    }

    /**
     * Whoever notes a consent at this moment is through, or finds that the person was erased; so does who merges. The turns at all its names
     * are taken at once: one after the other, two erasures could wait for each other.
     */
    private static Optional<Person> inTurn(UnitOfWork work, Set<Subject> known, Supplier<Optional<Person>> asked) {
        Set<Subject> names = new HashSet<>(known);
        asked.get().map(person -> person.names(work)).ifPresent(names::addAll);
        Turns.take(work, names);
        Optional<Person> meanwhile = asked.get();
        return meanwhile
                        .filter(person -> !names.containsAll(person.names(work)))
                        .isPresent()
                ? inTurn(work, names, asked)
                : meanwhile;
    }

    /**
     * Erases what had to be kept and has to be no longer: a job for a host's scheduler, daily. Repeatable without harm.
     *
     * @return the erasures that went on, complete or not
     */
    public List<Erasure> completeDue() {
        context.require(Permission.RUN_JOBS);
        LocalDate today = context.today();
        List<Erasure> due = context.inUnitOfWork(work -> work.privacy().erasuresDue(today));
        List<Erasure> gone = new ArrayList<>();
        for (Erasure erasure : due) {
            context.inRepeatedUnitOfWork(work -> goneOn(work, erasure, today)).ifPresent(gone::add);
        }
        return List.copyOf(gone);
    }

    /** Empty if another node went on with it since it was read. */
    private Optional<Erasure> goneOn(UnitOfWork work, Erasure erasure, LocalDate today) {
        // Who was merged since is the customer that stays, whose turn it is then.
        Optional<Person> found = inTurn(work, Set.of(erasure.subject()), () -> Person.find(work, erasure.subject()));
        boolean isDone = work.privacy().erasuresOf(erasure.subject()).stream()
                .noneMatch(stored -> stored.id().equals(erasure.id()) && stored.version() == erasure.version());
        if (isDone) {
            return Optional.empty();
        }
        LocalDate begunOn = LocalDate.ofInstant(erasure.executedAt(), context.zone());
        List<ErasureLine> lines = erasure.lines().stream()
                .collect(Collectors.groupingBy(ErasureLine::recordType, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(kind -> found
                        .flatMap(person -> on(work, person, kind, begunOn, today))
                        .orElseGet(() -> kind.stream()
                                .map(line -> ErasureLines.on(today, line, holders))
                                .toList())
                        .stream())
                .toList();
        found.ifPresent(person -> eraseBut(work, person, lines, begunOn, today));
        return Optional.of(work.privacy()
                .saveErasure(Erasure.builder()
                        .from(erasure)
                        .lines(lines)
                        .completedAt(isComplete(lines) ? Optional.of(context.now()) : Optional.empty())
                        .build()));
    }

    /** {@return the proofs of erasure of a customer, oldest first} Needs {@link Permission#VIEW_AUDIT_TRAIL}. */
    public List<Erasure> erasuresOf(CustomerId customer) {
        context.require(Permission.VIEW_AUDIT_TRAIL);
        return context.inUnitOfWork(work -> work.privacy().erasuresOf(Subject.of(PresentCustomer.of(work, customer))));
    }

    /** {@return the proofs of erasure of a pre-customer, oldest first} Needs {@link Permission#VIEW_AUDIT_TRAIL}. */
    public List<Erasure> erasuresOf(PreCustomerId preCustomer) {
        context.require(Permission.VIEW_AUDIT_TRAIL);
        return context.inUnitOfWork(work -> work.privacy().erasuresOf(Subject.of(preCustomer)));
    }

    /**
     * {@return everything that is kept about a customer, kind by kind} Consents are among it, and who looked at the data: when, at what and
     * for what purpose, but not which person of the host's it was, whose data that is.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public List<PersonalRecord> dataOf(CustomerId customer) {
        return dataOf(work -> Person.require(work, customer));
    }

    /**
     * {@return everything that is kept about a pre-customer, kind by kind, its consents among it} What is kept of the
     * customer that was made of it is handed out by that one's id.
     *
     * @throws UnknownReferenceException if there is no such pre-customer
     */
    public List<PersonalRecord> dataOf(PreCustomerId preCustomer) {
        return dataOf(work -> Person.require(work, preCustomer));
    }

    private List<PersonalRecord> dataOf(Function<UnitOfWork, Person> asked) {
        context.require(Permission.EXPORT_PERSONAL_DATA);
        return context.inUnitOfWork(work -> {
            Person person = asked.apply(work);
            List<AccessEntry> looks = person.looks(work);
            work.accesses()
                    .add(context.access(
                            person.subject(),
                            AccessEntry.Kind.PERSONAL_DATA,
                            "everything, as the person may ask for it"));
            List<PersonalRecord> all = new ArrayList<>();
            holders.forEach(holder -> all.addAll(person.find(holder, work)));
            looks.stream().map(Privacy::asRecord).forEach(all::add);
            return List.copyOf(all);
        });
    }

    /**
     * Writes everything that is kept about a customer as a ZIP file: {@code data.json}, and one CSV file for each kind of record
     * (GDPR, articles 15 and 20).
     *
     * @param out is not closed
     * @throws IOException if it can't be written
     * @throws UnknownReferenceException if there is no such customer
     */
    public void export(CustomerId customer, OutputStream out) throws IOException {
        PersonalDataBundle.write(dataOf(customer), out);
    }

    /**
     * Writes everything that is kept about a pre-customer as a ZIP file, as for a customer.
     *
     * @param out is not closed
     * @throws IOException if it can't be written
     * @throws UnknownReferenceException if there is no such pre-customer
     */
    public void export(PreCustomerId preCustomer, OutputStream out) throws IOException {
        PersonalDataBundle.write(dataOf(preCustomer), out);
    }

    private ErasurePlan plan(UnitOfWork work, Person person) {
        LocalDate today = context.today();
        List<ErasureLine> lines = holders.stream()
                .flatMap(holder -> new ErasureLines(retention, holder, person, today).plan(work).stream())
                .toList();
        return new ErasurePlan(
                person.subject(), lines, refusal(work, person, today).map(Wording::english));
    }

    private Optional<Wording> refusal(UnitOfWork work, Person person, LocalDate today) {
        if (person.isErased()) {
            return Optional.of(Wording.of("erasure-refused.erased", "The personal data was erased before."));
        }
        if (retention.whileOwing() == RetentionPolicy.WhileOwing.ERASE) {
            return Optional.empty();
        }
        return person instanceof Person.OfCustomer of
                ? refusal(work, of.customer().id(), today)
                : Optional.empty();
    }

    private static Optional<Wording> refusal(UnitOfWork work, CustomerId customer, LocalDate today) {
        long invoices = work.invoices().of(customer).stream()
                .map(invoice -> invoice.statusOn(today))
                .filter(status -> status == Invoice.Status.OPEN || status == Invoice.Status.PARTIALLY_PAID)
                .count();
        long loans = work.loans().of(customer).stream()
                .map(Loan::state)
                .filter(state -> state.isOwed())
                .count();
        return invoices + loans == 0
                ? Optional.empty()
                : Optional.of(Wording.of(
                        "erasure-refused.owed",
                        "The data is needed to claim what is owed: {documents} open documents and {loans} "
                                + "running loans. It can be erased when they are settled.",
                        Map.of("documents", invoices, "loans", loans)));
    }

    /** Empty if nothing but the lines of that kind tells what is over. */
    private Optional<List<ErasureLine>> on(
            UnitOfWork work, Person person, List<ErasureLine> kind, LocalDate begunOn, LocalDate today) {
        List<PersonalDataHolder> its = holders.stream()
                .filter(holder -> holder.recordType().equals(kind.get(0).recordType()))
                .toList();
        return its.size() == 1
                ? new ErasureLines(retention, its.get(0), person, begunOn).on(work, today, kind)
                : Optional.empty();
    }

    private void eraseBut(UnitOfWork work, Person person, List<ErasureLine> lines, LocalDate begunOn, LocalDate today) {
        holders.forEach(holder -> new ErasureLines(retention, holder, person, begunOn).carryOut(work, lines, today));
    }

    private static boolean isComplete(List<ErasureLine> lines) {
        return lines.stream().noneMatch(line -> line.action() == ErasureLine.Action.KEPT);
    }

    private static PersonalRecord asRecord(AccessEntry look) {
        return PersonalRecord.of("access", look.subject().id() + " " + look.at())
                .with("kind", look.kind())
                .with("at", look.at())
                .with("detail", look.detail())
                .with("purpose", look.purpose())
                .record();
    }
}
