package io.creditkit.customer.onboarding;

import io.creditkit.customer.CreatedCustomer;
import io.creditkit.customer.Customer;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.quality.DuplicateCheck;
import io.creditkit.customer.quality.DuplicateSearch;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.StaleVersionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * The pre-customers of one tenant: begun, completed step by step, and made into customers when nothing required is lacking.
 * Thread-safe. Nothing here calls an agency. To read needs {@link Permission#VIEW_PRE_CUSTOMERS}, to change
 * {@link Permission#EDIT_PRE_CUSTOMERS}.
 */
public final class PreCustomers {
    private static final int PAGE = 500;
    private static final int MOST_SORTED = 10_000;

    private final WorkContext context;
    private final PreCustomerMoves moves;
    private final LeadConversion conversion;
    private final Activation activation;

    /** For the house alone: a host asks its workspace for this service. */
    public PreCustomers(WorkContext context) {
        this.context = context;
        this.moves = new PreCustomerMoves(context);
        this.conversion = new LeadConversion(context);
        this.activation = new Activation(context, moves, conversion);
    }

    /**
     * Stores what is known of a pre-customer: a new one at version 0, else over the version it was read at. Its state, its
     * evidence and who stored it are written here, whatever the given value says; the state follows from the policy. The number of
     * its identity document stays what it is if it is given masked, as it was read.
     *
     * @throws InvalidEntryException if texts are wrong; it names each with its fault. What is stored already is not held against it
     * @throws MoveRefusedException if onboarding is over
     * @throws StaleVersionException if somebody else stored it since it was read
     */
    public PreCustomer save(PreCustomer candidate) {
        context.require(Permission.EDIT_PRE_CUSTOMERS);
        return shown(context.inUnitOfWork(work -> {
            PreCustomerFaults.require(candidate, work.preCustomers().find(candidate.id()));
            return moves.store(work, candidate, Optional.empty());
        }));
    }

    /**
     * Begins onboarding of a company that the agency found: fills what the agency says and keeps for each field that it came
     * from there.
     *
     * @return what is stored, and the customers that the filled values are like
     * @throws CompanyIsCustomerException if a customer is linked to that company
     */
    public CompanyLead createFromCompany(CompanyHit company) {
        context.require(Permission.EDIT_PRE_CUSTOMERS);
        PreCustomer filled = conversion.filled(company);
        PreCustomerFaults.require(filled, Optional.empty());
        DuplicateCheck duplicates = new DuplicateSearch(context).of(conversion.draft(filled), activation::isSeen);
        PreCustomer stored = context.inUnitOfWork(work -> {
            List<Customer> known = work.customers().linkedTo(company.company());
            if (!known.isEmpty()) {
                throw new CompanyIsCustomerException(known.stream()
                        .filter(activation::isSeen)
                        .map(Customer::id)
                        .toList());
            }
            return moves.store(work, filled, Optional.empty());
        });
        return new CompanyLead(stored, duplicates);
    }

    /** {@return the pre-customer with that id, the number of its identity document masked} */
    public Optional<PreCustomer> find(PreCustomerId id) {
        context.require(Permission.VIEW_PRE_CUSTOMERS);
        return context.inUnitOfWork(work -> work.preCustomers().find(id)).map(PreCustomers::shown);
    }

    /**
     * {@return the pre-customer as it was at the end of a past day in the kit's zone, from the audit trail, the number of its identity document
     * masked; empty if it was not there yet} It is at version 0: a past one can't be stored. What the trail does not keep is told as it is now,
     * so far as it is known: where evidence is, and from where a field came. What was erased is gone there, too. Who looks at a past day is in the access log, as it may tell former names and addresses.
     *
     * @param day the day; today and later give the present value
     * @throws io.creditkit.customer.access.PermissionDeniedException for a day before today without
     *     {@link Permission#VIEW_AUDIT_TRAIL}
     */
    public Optional<PreCustomer> asOf(PreCustomerId id, LocalDate day) {
        if (!day.isBefore(context.today())) {
            return find(id);
        }
        context.require(Permission.VIEW_PRE_CUSTOMERS);
        context.require(Permission.VIEW_AUDIT_TRAIL);
        Instant end = day.plusDays(1).atStartOfDay(context.zone()).toInstant();
        return context.inUnitOfWork(work -> {
            Optional<PreCustomer> present = work.preCustomers().find(id);
            Optional<PreCustomer> past = present.filter(
                            stored -> stored.updatedAt().isBefore(end))
                    .map(PreCustomers::shown)
                    .or(() -> PastLead.before(end, id, work.audit().of(Subject.of(id)), present));
            past.ifPresent(seen -> work.accesses()
                    .add(context.access(Subject.of(id), AccessEntry.Kind.PERSONAL_DATA, "as it was on " + day)));
            return past;
        });
    }

    /**
     * {@return the whole number of the identity document; empty if none is known} The look is in the access log, also if there was
     * nothing to see.
     *
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#VIEW_PERSONAL_DATA}
     * @throws io.creditkit.customer.UnknownReferenceException if there is no such pre-customer
     */
    public Optional<String> unmaskedIdNumber(PreCustomerId id) {
        context.require(Permission.VIEW_PERSONAL_DATA);
        return context.inUnitOfWork(work -> {
            PreCustomer lead = PreCustomerMoves.existing(work, id);
            work.accesses().add(context.access(Subject.of(id), AccessEntry.Kind.PERSONAL_DATA, "idNumber"));
            return lead.idNumber();
        });
    }

    /** What who sees pre-customers may see of one. */
    private static PreCustomer shown(PreCustomer lead) {
        return lead.idNumber().isEmpty()
                ? lead
                : PreCustomer.builder()
                        .from(lead)
                        .idNumber(lead.maskedIdNumber())
                        .build();
    }

    /** {@return the total number of pre-customers to date, whatever their state} */
    public long count() {
        context.require(Permission.VIEW_PRE_CUSTOMERS);
        return context.inUnitOfWork(work -> work.preCustomers().count());
    }

    /**
     * {@return the rows that a filter takes, newest first, then by id; those of the file are the same} Looks through all pre-customers,
     * 500 at a time, and holds the rows of the page alone; {@link #page} reads only as far as its rows go.
     *
     * @param skip how many rows to leave out
     * @param limit how many rows at most, 1 to 1000
     */
    public PreCustomerPage list(PreCustomerFilter filter, int skip, int limit) {
        requirePage(skip, limit);
        List<PreCustomer> rows = new ArrayList<>();
        long[] matching = {0};
        scan(filter, Optional.empty(), taken -> {
            if (matching[0]++ >= skip && rows.size() < limit) {
                rows.add(shown(taken));
            }
            return true;
        });
        return new PreCustomerPage(rows, matching[0], count());
    }

    /**
     * {@return the same rows in another order} Looks through all pre-customers, 500 at a time, and holds as many of them as the page and
     * those before it have.
     *
     * @param skip how many rows to leave out, at most 10,000
     * @param limit how many rows at most, 1 to 1000
     */
    public PreCustomerPage list(PreCustomerFilter filter, PreCustomerOrder order, int skip, int limit) {
        requirePage(skip, limit);
        if (skip > MOST_SORTED) {
            throw new IllegalArgumentException("A sorted page skips at most " + MOST_SORTED + " rows, not " + skip
                    + ". Filter the list, or read it newest first.");
        }
        PriorityQueue<PreCustomer> best = new PriorityQueue<>(order.comparator().reversed());
        long[] matching = {0};
        scan(filter, Optional.empty(), taken -> {
            matching[0]++;
            best.add(taken);
            if (best.size() > skip + limit) {
                best.poll();
            }
            return true;
        });
        return new PreCustomerPage(
                best.stream()
                        .sorted(order.comparator())
                        .skip(skip)
                        .map(PreCustomers::shown)
                        .toList(),
                matching[0],
                count());
    }

    /**
     * {@return the next rows that a filter takes, newest first, then by id, without their number} Reads no further than they go.
     *
     * @param after the place that the page before named; empty for the newest
     * @param limit how many rows at most, 1 to 1000
     * @throws io.creditkit.customer.UnknownReferenceException if no pre-customer stands at that place
     */
    public PreCustomerRows page(PreCustomerFilter filter, Optional<PreCustomerId> after, int limit) {
        requirePage(0, limit);
        Optional<PreCustomer> place =
                after.map(id -> context.inUnitOfWork(work -> PreCustomerMoves.existing(work, id)));
        List<PreCustomer> rows = new ArrayList<>();
        boolean[] more = {false};
        scan(filter, place, taken -> {
            more[0] = rows.size() == limit;
            if (!more[0]) {
                rows.add(shown(taken));
            }
            return !more[0];
        });
        return new PreCustomerRows(
                rows, more[0] ? Optional.of(rows.get(rows.size() - 1).id()) : Optional.empty());
    }

    private void requirePage(int skip, int limit) {
        context.require(Permission.VIEW_PRE_CUSTOMERS);
        if (skip < 0 || limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("A page skips no less than 0 rows and has 1 to 1000 of them.");
        }
    }

    /** {@return lists of pre-customers as files, newest first} */
    public PreCustomerExport export() {
        return export(PreCustomerOrder.NEWEST_FIRST);
    }

    /**
     * {@return the same in the order of {@link #list(PreCustomerFilter, PreCustomerOrder, int, int)}} Newest first, few rows are held at a
     * time; in another order all rows of the file are.
     */
    public PreCustomerExport export(PreCustomerOrder order) {
        return new PreCustomerExport(context, this, order);
    }

    /** {@return whether a filter takes more rows than that} */
    boolean isLongerThan(PreCustomerFilter filter, long rows) {
        long[] matching = {0};
        scan(filter, Optional.empty(), taken -> ++matching[0] <= rows);
        return matching[0] > rows;
    }

    /**
     * Hands over the rows that a filter takes as who sees pre-customers may see them, in the order of the list.
     *
     * @param held is told how many rows are held, each time it is one more, before the first is handed over
     */
    void forEach(PreCustomerFilter filter, PreCustomerOrder order, IntConsumer held, Consumer<PreCustomer> consumer) {
        if (order != PreCustomerOrder.NEWEST_FIRST) {
            List<PreCustomer> rows = new ArrayList<>();
            scan(filter, Optional.empty(), taken -> {
                rows.add(taken);
                held.accept(rows.size());
                return true;
            });
            rows.sort(order.comparator());
            rows.forEach(row -> consumer.accept(shown(row)));
            return;
        }
        scan(filter, Optional.empty(), taken -> {
            consumer.accept(shown(taken));
            return true;
        });
    }

    /** A page at a time, until the consumer wants no more. One that is made meanwhile stands before those that were read, and is left out. */
    private void scan(PreCustomerFilter filter, Optional<PreCustomer> after, Predicate<PreCustomer> wantsMore) {
        context.require(Permission.VIEW_PRE_CUSTOMERS);
        Predicate<PreCustomer> wanted = filter.taking(context.today(), context.zone());
        Optional<PreCustomer> last = after;
        List<PreCustomer> page = newest(last);
        while (!page.isEmpty()) {
            for (PreCustomer candidate : page) {
                if (wanted.test(candidate) && !wantsMore.test(candidate)) {
                    return;
                }
            }
            last = Optional.of(page.get(page.size() - 1));
            page = page.size() < PAGE ? List.of() : newest(last);
        }
    }

    private List<PreCustomer> newest(Optional<PreCustomer> after) {
        return context.inUnitOfWork(work -> work.preCustomers().newest(after, PAGE));
    }

    /** {@return the policy that holds for that kind; that of the house until the tenant publishes one} */
    public OnboardingPolicy policy(PartyKind kind) {
        context.require(Permission.VIEW_PRE_CUSTOMERS);
        return context.inUnitOfWork(work -> moves.policy(work, kind));
    }

    /**
     * Publishes a new version of the policy for that kind. Pre-customers are measured by it at their next change; nothing is
     * written into them now.
     *
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_ONBOARDING_POLICIES}
     */
    public OnboardingPolicy publish(PartyKind kind, List<Requirement> requirements) {
        context.require(Permission.EDIT_ONBOARDING_POLICIES);
        return context.inRepeatedUnitOfWork(work -> {
            int number = work.preCustomers()
                            .policy(kind)
                            .map(OnboardingPolicy::number)
                            .orElse(0)
                    + 1;
            OnboardingPolicy policy = new OnboardingPolicy(kind, number, requirements, context.now(), context.actor());
            work.preCustomers().publish(policy);
            return policy;
        });
    }

    /** {@return how far a pre-customer has come by the policy that holds now} */
    public Progress progress(PreCustomerId id) {
        context.require(Permission.VIEW_PRE_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            PreCustomer candidate = PreCustomerMoves.existing(work, id);
            return moves.policy(work, candidate.kind()).progress(candidate);
        });
    }

    /**
     * Records that a requirement is met. To record it again puts the new evidence in place of the old.
     *
     * @param code the requirement's code
     * @param reference where the evidence is, up to 500 characters
     * @throws InvalidEntryException if the policy that holds asks for no evidence of that code
     */
    public PreCustomer meet(PreCustomerId id, String code, String reference) {
        context.require(Permission.EDIT_PRE_CUSTOMERS);
        return shown(context.inRepeatedUnitOfWork(work -> {
            PreCustomer candidate = PreCustomerMoves.existing(work, id);
            boolean asked = moves.policy(work, candidate.kind()).requirements().stream()
                    .anyMatch(one -> one.code().equals(code) && one.rule() == Requirement.Rule.EVIDENCE);
            EntryCheck.of("evidence")
                    .never("code", () -> !asked, "not-needed", "The onboarding policy asks for no evidence of it.")
                    .refuse();
            return moves.evidence(
                    work, candidate, code, Optional.of(new Evidence(code, reference, context.now(), context.actor())));
        }));
    }

    /** Takes evidence back. A pre-customer that was ready is so no more, if the requirement is a required one. */
    public PreCustomer takeBack(PreCustomerId id, String code) {
        context.require(Permission.EDIT_PRE_CUSTOMERS);
        return shown(context.inRepeatedUnitOfWork(
                work -> moves.evidence(work, PreCustomerMoves.existing(work, id), code, Optional.empty())));
    }

    /** Ends onboarding, as the host does not want it. */
    public PreCustomer reject(PreCustomerId id, String reason) {
        context.require(Permission.EDIT_PRE_CUSTOMERS);
        return end(id, PreCustomerStatus.REJECTED, reason);
    }

    /** Ends onboarding, as the pre-customer does not want it. */
    public PreCustomer withdraw(PreCustomerId id, String reason) {
        context.require(Permission.EDIT_PRE_CUSTOMERS);
        return end(id, PreCustomerStatus.WITHDRAWN, reason);
    }

    /**
     * Makes a customer of a pre-customer that is ready, in one unit of work, gives it the number of the identity document, the files of
     * the pre-customer, its ids in other systems and the values of those own fields that customers have too
     * ({@link io.creditkit.customer.attribute.HostDetails}), and tells the host by the event
     * {@code customer.activated}. What is required is measured anew by the policy that holds now. Offers of credit among the terms
     * are made in the same unit of work; to make them needs {@link Permission#EDIT_RECEIVABLES}. Customers that it may be, and is not for
     * certain, do not hinder it: the other method of this name tells them.
     *
     * @return the new customer
     * @throws KnownCustomerException if it is a stored customer for certain
     * @throws MoveRefusedException if it is not ready; the message names what is lacking
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#ACTIVATE_PRE_CUSTOMERS}
     * @throws io.creditkit.customer.storage.DuplicateKeyException if the number, or an id in another system, belongs to another customer
     */
    public Customer activate(PreCustomerId id, ActivationTerms terms) {
        return activation.unlessKnown(id, terms);
    }

    /**
     * Does the same after it was compared with the customers that are stored.
     *
     * @param ifAlike what is done if customers are stored that it may be
     * @return the new customer, empty if others are like it and the user is to be asked first; and those others, counted and not shown to
     *     who may not see customers
     * @throws MoveRefusedException if it is not ready; the message names what is lacking
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#ACTIVATE_PRE_CUSTOMERS}
     * @throws io.creditkit.customer.storage.DuplicateKeyException if the number, or an id in another system, belongs to another customer
     */
    public CreatedCustomer activate(PreCustomerId id, ActivationTerms terms, CreatedCustomer.IfAlike ifAlike) {
        return activation.compared(id, terms, ifAlike);
    }

    /**
     * A job: ends onboarding of those that nobody changed for so long. To run it again does no harm; one that is changed
     * meanwhile is left alone.
     *
     * @param idle how long nothing happened, longer than zero
     * @return those that expired, by id
     */
    public List<PreCustomerId> expireIdle(Duration idle) {
        context.require(Permission.RUN_JOBS);
        if (idle.isNegative() || idle.isZero()) {
            throw new IllegalArgumentException("Pre-customers expire after a time longer than zero, not " + idle + ".");
        }
        Instant limit = context.now().minus(idle);
        List<PreCustomerId> expired = new ArrayList<>();
        Optional<PreCustomerId> last = Optional.empty();
        List<PreCustomer> page = page(last);
        while (!page.isEmpty()) {
            for (PreCustomer candidate : page) {
                if (candidate.status().isOpen() && !candidate.updatedAt().isAfter(limit) && expired(candidate)) {
                    expired.add(candidate.id());
                }
            }
            last = Optional.of(page.get(page.size() - 1).id());
            page = page(last);
        }
        return List.copyOf(expired);
    }

    private boolean expired(PreCustomer candidate) {
        try {
            context.inUnitOfWork(
                    work -> moves.end(work, candidate, PreCustomerStatus.EXPIRED, "Nothing happened for too long."));
            return true;
        } catch (StaleVersionException changedMeanwhile) {
            return false;
        }
    }

    private PreCustomer end(PreCustomerId id, PreCustomerStatus status, String reason) {
        EntryCheck.of("end of onboarding")
                .never("reason", reason::isBlank, "required", "Say why onboarding ends: the reason is kept.")
                .refuse();
        return shown(context.inRepeatedUnitOfWork(
                work -> moves.end(work, PreCustomerMoves.existing(work, id), status, reason)));
    }

    private List<PreCustomer> page(Optional<PreCustomerId> after) {
        return context.inUnitOfWork(work -> work.preCustomers().page(after, PAGE));
    }
}
