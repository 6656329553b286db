package io.creditkit.customer.linking;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.linking.LinkResult.AlreadyLinked;
import io.creditkit.customer.linking.LinkResult.Linked;
import io.creditkit.customer.linking.LinkResult.NeedsReview;
import io.creditkit.customer.linking.LinkResult.NotPossible;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CreditBureau;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the company at the agency that a customer is, and links the two: by itself only where it is sure, else by a person.
 *
 * <p>Searches are free of charge. Thread-safe; holds no state. Every write is a unit of work of its own, so call it outside
 * of any.
 */
public final class CompanyLinking {
    private final WorkContext context;
    private final Optional<CreditBureau> bureau;
    private final LinkPolicy policy;

    /** Made by the library, with the default policy. */
    public CompanyLinking(WorkContext context, Optional<CreditBureau> bureau) {
        this(context, bureau, LinkPolicy.standard());
    }

    /** Made by the library. */
    public CompanyLinking(WorkContext context, Optional<CreditBureau> bureau, LinkPolicy policy) {
        this.context = context;
        this.bureau = bureau;
        this.policy = policy;
    }

    /**
     * Looks for the customer's company: by registration number, then VAT number, then name with post code, name with town,
     * name; it stops as soon as one company is sure enough. That one is linked, and its file opened. Anything less becomes a
     * review that waits for a person. It is not searched again while the customer's data stay the same, until the time of
     * {@link LinkPolicy#searchAgainAfter()} is over. At most five free searches; none if the customer is linked.
     *
     * @throws BureauException if the agency can't answer now; nothing is written then
     */
    public LinkResult link(CustomerId id) {
        context.require(Permission.LINK_COMPANIES);
        try {
            return tryToLink(id);
        } catch (StaleVersionException | DuplicateKeyException conflict) {
            // Somebody changed the customer, or opened the same company's file, meanwhile: what was decided may be
            // wrong.
            return tryToLink(id);
        }
    }

    /** {@return all reviews that wait for a person, by customer id} No call. */
    public List<LinkReview> reviews() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.customers().reviews());
    }

    /**
     * Links a customer to a company that a person chose, in place of any other link. No call.
     *
     * @param reason why, in the person's words
     * @throws UnknownReferenceException if there is no such customer
     * @throws StaleVersionException if the customer is being changed by others all the time
     */
    public AgencyLink linkByHand(CustomerId id, CompanyHit company, String reason) {
        context.require(Permission.LINK_COMPANIES);
        requireReason(reason);
        return context.inRepeatedUnitOfWork(work -> {
            Customer customer =
                    work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
            Match match = Matching.of(customer, company);
            List<String> reasons = Stream.concat(
                            Stream.of("Chosen by hand: " + reason.strip()), match.reasons().stream())
                    .toList();
            return writeLink(work, customer, match, reasons);
        });
    }

    /**
     * Takes a customer's link away. The company's file stays. No job links the customer again. No call.
     *
     * @param reason why, in the person's words
     * @throws UnknownReferenceException if there is no such customer
     */
    public void unlink(CustomerId id, String reason) {
        context.require(Permission.LINK_COMPANIES);
        requireReason(reason);
        context.inRepeatedUnitOfWork(work -> {
            Customer customer =
                    work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
            customer.agencyLink().ifPresent(link -> {
                work.customers().save(changed(customer, Optional.empty(), context.now()));
                dropSuggestions(work, customer, Optional.empty());
                keepApart(work, customer, reason, "was taken away");
            });
            return customer;
        });
    }

    /**
     * Takes the last decision back, whoever made it: the link that held before holds again, or none. To do so twice brings the
     * first one back. Where no link is left, no job links the customer again. No call.
     *
     * @param reason why, in the person's words
     * @return the link that holds now
     * @throws UnknownReferenceException if there is no such customer, or nothing was ever decided on its link
     */
    public Optional<AgencyLink> undo(CustomerId id, String reason) {
        context.require(Permission.LINK_COMPANIES);
        requireReason(reason);
        return context.inRepeatedUnitOfWork(work -> {
            Customer customer =
                    work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
            List<Customer> former = work.customers().formerVersions(customer.id());
            Customer before = IntStream.iterate(former.size() - 1, i -> i >= 0, i -> i - 1)
                    .mapToObj(former::get)
                    .filter(version -> !version.agencyLink().equals(customer.agencyLink()))
                    .findFirst()
                    .orElseThrow(() -> new UnknownReferenceException("decision on the link of customer", id));
            Optional<AgencyLink> link = before.agencyLink().map(old -> broughtBack(old, reason));
            work.customers().save(changed(customer, link, context.now()));
            dropSuggestions(work, customer, link);
            if (link.isPresent()) {
                work.customers().removeReview(customer.id());
                openFile(work, link.get(), customer);
            } else {
                keepApart(work, customer, reason, "was taken back");
            }
            return link;
        });
    }

    /**
     * {@return what was decided on a customer's link, oldest first; none if nothing ever was} What was decided before the
     * customer's personal data were erased is gone. No call.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public List<LinkDecision> decisions(CustomerId id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            Customer customer =
                    work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
            List<Customer> versions = new ArrayList<>(work.customers().formerVersions(customer.id()));
            versions.add(customer);
            List<LinkDecision> decisions = new ArrayList<>();
            Optional<AgencyLink> last = Optional.empty();
            for (Customer version : versions) {
                if (!version.agencyLink().equals(last)) {
                    last = version.agencyLink();
                    decisions.add(new LinkDecision(last, version.updatedBy(), version.updatedAt()));
                }
            }
            return List.copyOf(decisions);
        });
    }

    /**
     * {@return the other customers that are linked to the same company, by number; none if the customer is not linked} They share
     * its file, and may be one customer with it or stay accounts of one company. No call.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public List<CustomerId> sharing(CustomerId id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            Customer customer =
                    work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
            return company(customer)
                    .map(company -> others(work, customer.id(), company))
                    .orElse(List.of());
        });
    }

    private static Optional<AgencyCompanyId> company(Customer customer) {
        return customer.agencyLink().map(AgencyLink::company);
    }

    private static List<CustomerId> others(UnitOfWork work, CustomerId id, AgencyCompanyId company) {
        return work.customers().linkedTo(company).stream()
                .map(Customer::id)
                .filter(other -> !other.equals(id))
                .toList();
    }

    private AgencyLink broughtBack(AgencyLink old, String reason) {
        return AgencyLink.builder()
                .from(old)
                .reasons(Stream.concat(
                                Stream.of("Brought back by hand: " + reason.strip()),
                                old.reasons().stream().filter(known -> !known.startsWith("Brought back by hand: ")))
                        .toList())
                .linkedBy(context.actor())
                .linkedAt(context.now())
                .build();
    }

    private void openFile(UnitOfWork work, AgencyLink link, Customer customer) {
        if (work.reports().file(link.company()).isEmpty()) {
            work.reports()
                    .saveFile(CompanyFile.builder()
                            .company(link.company())
                            .country(customer.address().country())
                            .name(link.agencyName())
                            .state(ReportState.LINKED)
                            .build());
        }
    }

    /** Leaves behind that a person decided, so that no job links the customer again. */
    private void keepApart(UnitOfWork work, Customer customer, String reason, String what) {
        customer.agencyLink()
                .ifPresent(link -> work.customers()
                        .putReview(LinkReview.builder()
                                .customerId(customer.id())
                                .outcome(LinkReview.Outcome.UNLINKED)
                                .note("The link to " + link.company() + " " + what + " by " + context.actor() + ": "
                                        + reason.strip())
                                .checkedAt(context.now())
                                .build()));
    }

    private LinkResult tryToLink(CustomerId id) {
        Optional<Customer> found = context.inUnitOfWork(work -> work.customers().find(id));
        if (found.isEmpty()) {
            return new NotPossible("There is no customer with the id '" + id + "'.");
        }
        Customer customer = found.get();
        if (customer.agencyLink().isPresent()) {
            return new AlreadyLinked(customer.agencyLink().get());
        }
        Optional<String> obstacle = obstacle(customer);
        if (obstacle.isPresent()) {
            return new NotPossible(obstacle.get());
        }
        Optional<LinkReview> waiting =
                context.inUnitOfWork(work -> work.customers().review(id));
        if (waiting.filter(review -> stillHolds(review, customer)).isPresent()) {
            return new NeedsReview(waiting.get());
        }
        return search(customer, bureau.orElseThrow());
    }

    private Optional<String> obstacle(Customer customer) {
        if (bureau.isEmpty()) {
            return Optional.of("No credit agency is set up, so no company can be looked for.");
        }
        if (customer.kind() == PartyKind.PERSON) {
            return Optional.of("The customer is a person; an agency of companies knows none.");
        }
        if (customer.status() == CustomerStatus.ERASED) {
            return Optional.of("The customer was erased.");
        }
        return Optional.empty();
    }

    private boolean stillHolds(LinkReview review, Customer customer) {
        if (review.outcome() == LinkReview.Outcome.UNLINKED) {
            return true;
        }
        boolean recent = context.now().isBefore(review.checkedAt().plus(policy.searchAgainAfter()));
        return recent && !customer.updatedAt().isAfter(review.checkedAt());
    }

    private LinkResult search(Customer customer, CreditBureau agency) {
        CompanySearch search = new CompanySearch(customer, agency);
        try {
            Optional<Match> sure = search.run();
            if (sure.isPresent()) {
                Match match = sure.get();
                return context.inUnitOfWork(work -> new Linked(
                        writeLink(work, customer, match, match.reasons()),
                        others(work, customer.id(), match.hit().company())));
            }
        } catch (BureauException refusal) {
            if (refusal.kind() != BureauException.Kind.FORBIDDEN) {
                throw refusal;
            }
            return review(
                    customer,
                    LinkReview.Outcome.FORBIDDEN,
                    List.of(),
                    "The contract with " + agency.agency() + " does not cover searches in "
                            + customer.address().country() + ".");
        }
        List<Candidate> candidates = search.candidates();
        LinkReview.Outcome outcome =
                candidates.isEmpty() ? LinkReview.Outcome.NOT_FOUND : LinkReview.Outcome.CANDIDATES;
        return review(customer, outcome, candidates, search.summary());
    }

    private LinkResult review(Customer customer, LinkReview.Outcome outcome, List<Candidate> candidates, String note) {
        LinkReview review = LinkReview.builder()
                .customerId(customer.id())
                .outcome(outcome)
                .candidates(candidates)
                .note(note)
                .checkedAt(context.now())
                .build();
        return context.inUnitOfWork(work -> {
            Optional<AgencyLink> linkedMeanwhile =
                    work.customers().find(customer.id()).flatMap(Customer::agencyLink);
            if (linkedMeanwhile.isPresent()) {
                return new AlreadyLinked(linkedMeanwhile.get());
            }
            work.customers().putReview(review);
            return new NeedsReview(review);
        });
    }

    private AgencyLink writeLink(UnitOfWork work, Customer customer, Match match, List<String> reasons) {
        Instant now = context.now();
        CompanyHit hit = match.hit();
        AgencyLink link = AgencyLink.builder()
                .company(hit.company())
                .agencyName(hit.name())
                .confidence(match.confidence())
                .reasons(reasons)
                .linkedBy(context.actor())
                .linkedAt(now)
                .build();
        context.by(ChangeSource.COMPANY_SEARCH, work).customers().save(changed(customer, Optional.of(link), now));
        dropSuggestions(work, customer, Optional.of(link));
        work.customers().removeReview(customer.id());
        if (work.reports().file(hit.company()).isEmpty()) {
            work.reports()
                    .saveFile(CompanyFile.builder()
                            .company(hit.company())
                            .country(hit.country())
                            .name(hit.name())
                            .state(ReportState.LINKED)
                            .build());
        }
        return link;
    }

    /** What the report of another company told says nothing of the customer any more. */
    private static void dropSuggestions(UnitOfWork work, Customer customer, Optional<AgencyLink> link) {
        work.customers().suggestions(customer.id()).stream()
                .filter(suggestion -> link.filter(now -> now.company().equals(suggestion.company()))
                        .isEmpty())
                .forEach(suggestion -> work.customers().removeSuggestion(customer.id(), suggestion.field()));
    }

    private Customer changed(Customer customer, Optional<AgencyLink> link, Instant now) {
        Customer.Builder changed = Customer.builder();
        changed.from(customer).agencyLink(link).updatedAt(now).updatedBy(context.actor());
        return changed.build();
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Say why: the reason is kept with the customer.");
        }
    }
}
