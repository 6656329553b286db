package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.storage.UnitOfWork;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person may ask for: consents, everything that is kept about the person, and erasure. Thread-safe. Nothing here calls
 * an agency. Erasure needs {@link Permission#ERASE_PERSONAL_DATA}, the job {@link Permission#RUN_JOBS}, handing out
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

    /** {@return consents of customers, purpose by purpose} */
    public Consents consents() {
        return new Consents(context);
    }

    /**
     * {@return what an erasure would do today: a dry run}
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public ErasurePlan plan(CustomerId customer) {
        context.require(Permission.ERASE_PERSONAL_DATA);
        return context.inUnitOfWork(work -> plan(work, require(work, customer)));
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
        context.require(Permission.ERASE_PERSONAL_DATA);
        return context.inUnitOfWork(work -> {
            Customer person = require(work, customer);
            ErasurePlan plan = plan(work, person);
            if (plan.refusal().isPresent()) {
                throw new ErasureRefusedException(person.id(), plan.refusal().get());
            }
            eraseBut(work, person, plan.lines());
            context.note(work, Subject.of(person.id()), AuditEntry.Action.ERASED, "customer.erased", Map.of());
            return work.privacy()
                    .saveErasure(Erasure.builder()
                            .id(context.ids().next())
                            .customerId(person.id())
                            .reason(reason)
                            .executedBy(context.actor())
                            .executedAt(context.now())
                            .lines(plan.lines())
                            .completedAt(isComplete(plan.lines()) ? Optional.of(context.now()) : Optional.empty())
                            .build());
        });
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
            gone.add(context.inUnitOfWork(work -> {
                List<ErasureLine> lines =
                        erasure.lines().stream().map(line -> over(line, today)).toList();
                work.customers().find(erasure.customerId()).ifPresent(person -> eraseBut(work, person, lines));
                return work.privacy()
                        .saveErasure(Erasure.builder()
                                .from(erasure)
                                .lines(lines)
                                .completedAt(isComplete(lines) ? Optional.of(context.now()) : Optional.empty())
                                .build());
            }));
        }
        return List.copyOf(gone);
    }

    /** {@return the proofs of erasure of a customer, oldest first} Needs {@link Permission#VIEW_AUDIT_TRAIL}. */
    public List<Erasure> erasuresOf(CustomerId customer) {
        context.require(Permission.VIEW_AUDIT_TRAIL);
        return context.inUnitOfWork(work -> work.privacy().erasuresOf(customer));
    }

    /**
     * {@return everything that is kept about a customer, kind by kind} Consents are among it.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public List<PersonalRecord> dataOf(CustomerId customer) {
        context.require(Permission.EXPORT_PERSONAL_DATA);
        return context.inUnitOfWork(work -> {
            Customer person = require(work, customer);
            work.accesses()
                    .add(context.access(
                            Subject.of(person.id()),
                            AccessEntry.Kind.PERSONAL_DATA,
                            "everything, as the person may ask for it"));
            List<PersonalRecord> all = new ArrayList<>();
            holders.forEach(holder -> all.addAll(holder.find(work, person)));
            work.privacy().consentsOf(person.id()).stream()
                    .map(Privacy::asRecord)
                    .forEach(all::add);
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

    private ErasurePlan plan(UnitOfWork work, Customer person) {
        LocalDate today = context.today();
        List<ErasureLine> lines = new ArrayList<>();
        for (PersonalDataHolder holder : holders) {
            int records = holder.find(work, person).size();
            Optional<LocalDate> until = retention.keptUntil(holder.recordType(), today);
            if (records > 0) {
                lines.add(new ErasureLine(
                        holder.recordType(),
                        until.isPresent() ? ErasureLine.Action.KEPT : holder.action(),
                        records,
                        retention.reason(holder.recordType()),
                        until));
            }
        }
        return new ErasurePlan(person.id(), lines, refusal(work, person, today));
    }

    private Optional<String> refusal(UnitOfWork work, Customer person, LocalDate today) {
        if (person.status() == CustomerStatus.ERASED) {
            return Optional.of("The personal data was erased before.");
        }
        if (retention.whileOwing() == RetentionPolicy.WhileOwing.ERASE) {
            return Optional.empty();
        }
        long invoices = work.invoices().of(person.id()).stream()
                .map(invoice -> invoice.statusOn(today))
                .filter(status -> status == Invoice.Status.OPEN || status == Invoice.Status.PARTIALLY_PAID)
                .count();
        long loans = work.loans().of(person.id()).stream()
                .map(Loan::state)
                .filter(state -> state.isOwed())
                .count();
        return invoices + loans == 0
                ? Optional.empty()
                : Optional.of("The data is needed to claim what is owed: " + invoices + " open documents and " + loans
                        + " running loans. It can be erased when they are settled.");
    }

    private void eraseBut(UnitOfWork work, Customer person, List<ErasureLine> lines) {
        for (PersonalDataHolder holder : holders) {
            boolean goes = lines.stream()
                    .anyMatch(line ->
                            line.recordType().equals(holder.recordType()) && line.action() != ErasureLine.Action.KEPT);
            if (goes) {
                holder.erase(work, person);
            }
        }
    }

    private ErasureLine over(ErasureLine line, LocalDate today) {
        if (line.retainUntil().filter(until -> until.isBefore(today)).isEmpty()) {
            return line;
        }
        ErasureLine.Action action = holders.stream()
                .filter(holder -> holder.recordType().equals(line.recordType()))
                .map(PersonalDataHolder::action)
                .findFirst()
                .orElse(ErasureLine.Action.DELETED);
        return new ErasureLine(
                line.recordType(), action, line.records(), "The duty to keep it is over.", Optional.empty());
    }

    private static boolean isComplete(List<ErasureLine> lines) {
        return lines.stream().noneMatch(line -> line.action() == ErasureLine.Action.KEPT);
    }

    private static Customer require(UnitOfWork work, CustomerId id) {
        return work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id.value()));
    }

    private static PersonalRecord asRecord(ConsentRecord consent) {
        return PersonalRecord.of("consent", consent.consentId())
                .with("purpose", consent.purpose().code())
                .with("state", consent.state())
                .with("noticeId", consent.notice().id())
                .with("noticeVersion", consent.notice().version())
                .with("channel", consent.channel())
                .with("at", consent.at())
                .with("expiresAt", consent.expiresAt())
                .with("evidence", consent.evidence())
                .record();
    }
}
