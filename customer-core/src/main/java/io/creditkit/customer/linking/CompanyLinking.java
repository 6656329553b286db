package io.creditkit.customer.linking;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.LinkReason;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.linking.LinkResult.Linked;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyQuery;
import io.creditkit.customer.report.CreditBureau;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the company at the agency that a customer is, and links the two: by itself only where it is sure, else by a person.
 *
 * <p>Searches are free of charge, and each is in the access log of the customer: by what was looked for, under which reference the
 * agency was asked, and the ids of the companies it told; under that reference its words are kept for a time
 * ({@link LinkPolicy#keepEnquiries()}). Thread-safe; holds no state. Every write is a unit of work of its own, so call it outside
 * of any.
 */
public final class CompanyLinking {
    private static final int PAGE = 200;

    private final WorkContext context;
    private final Optional<CreditBureau> bureau;
    private final LinkPolicy policy;
    private final LinkWriting writing;
    private final LinkSearch search;

    /** Made by the library, with the default policy. */
    public CompanyLinking(WorkContext context, Optional<CreditBureau> bureau) {
        this(context, bureau, LinkPolicy.standard());
    }

    /** Made by the library. */
    public CompanyLinking(WorkContext context, Optional<CreditBureau> bureau, LinkPolicy policy) {
        this.context = context;
        this.bureau = bureau;
        this.policy = policy;
        this.writing = new LinkWriting(context);
        this.search = new LinkSearch(context, bureau, policy, writing);
    }

    /**
     * Looks for the customer's company: by registration number, then VAT number, then name with post code, name with town,
     * name; it stops as soon as one company is sure enough. That one is linked, and its file opened. Anything less becomes a
     * review that waits for a person. It is not searched again while the customer's data stay the same, until the time of
     * {@link LinkPolicy#searchAgainAfter()} is over. At most five free searches; none if the customer is linked.
     *
     * @throws BureauException if the agency can't answer now; nothing but the access log is written then
     * @throws StaleVersionException if the customer was changed again and again while the agency was asked
     */
    public LinkResult link(CustomerId id) {
        context.require(Permission.LINK_COMPANIES);
        try {
            return search.link(id);
        } catch (StaleVersionException | DuplicateKeyException conflict) {
            // Somebody changed the customer, or opened the same company's file, meanwhile: what was decided may be
            // wrong.
            return search.link(id);
        }
    }

    /** {@return all reviews that wait for a person, by customer id} No call. */
    public List<LinkReview> reviews() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.customers().reviews());
    }

    /**
     * {@return the companies that the agency finds by a person's question, set beside the customer: the likeliest first, however
     * unlikely} Links nothing and writes nothing but the access log, whatever is linked and whatever was taken away. One free search, or two.
     *
     * @param query such as a name and a country
     * @throws UnknownReferenceException if there is no such customer
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     * @throws BureauException if the agency can't answer now, or none is set up
     */
    public List<Candidate> findCandidates(CustomerId id, CompanyQuery query) {
        context.require(Permission.LINK_COMPANIES);
        Customer customer = existing(id);
        LivingCustomer.refuseErased(customer);
        return Enquiry.about(customer, context, agency(), policy, enquiry -> enquiry.find(query)).stream()
                .map(hit -> Matching.of(customer, hit))
                .sorted(Match.BEST_FIRST)
                .map(Match::toCandidate)
                .toList();
    }

    /**
     * Links a customer to the company with an id that a person enters, in place of any other link: once the id has the form of the
     * agency's and the agency knows the company. One free search, or a few.
     *
     * @param company the agency's id of the company
     * @param reason why, in the person's words
     * @return the link, and who else is linked to the company
     * @throws InvalidEntryException if it can't be an id of the agency, or the reason is blank
     * @throws UnknownReferenceException if there is no such customer, or the agency knows no such company
     * @throws BureauException if the agency can't answer now, or none is set up
     */
    public Linked linkById(CustomerId id, String company, String reason) {
        context.require(Permission.LINK_COMPANIES);
        requireReason(reason);
        Customer customer = existing(id);
        LivingCustomer.refuseErased(customer);
        CreditBureau agency = agency();
        String entered = company.strip();
        requireForm(agency, entered);
        AgencyCompanyId wanted = AgencyCompanyId.of(agency.agency(), entered);
        CompanyHit hit = Enquiry.about(
                        customer,
                        context,
                        agency,
                        policy,
                        enquiry -> enquiry.company(wanted, customer.address().country()))
                .orElseThrow(() -> new UnknownReferenceException("company at the agency", wanted));
        return linkByHand(id, hit, reason);
    }

    /**
     * Removes what was said in searches longer ago than {@link LinkPolicy#keepEnquiries()}, as a host's daily job does. What the access log
     * tells of them stays.
     *
     * @return how many were removed
     */
    public int removeOldEnquiries() {
        context.require(Permission.RUN_JOBS);
        Instant before = context.today()
                .minus(policy.keepEnquiries())
                .atStartOfDay(context.zone())
                .toInstant();
        int removed = 0;
        int part;
        do {
            part = context.inRepeatedUnitOfWork(work -> work.accesses().removePayloads(before, PAGE));
            removed += part;
        } while (part == PAGE);
        return removed;
    }

    private Customer existing(CustomerId id) {
        return context.inUnitOfWork(work -> work.customers().find(id))
                .orElseThrow(() -> new UnknownReferenceException("customer", id));
    }

    private CreditBureau agency() {
        return bureau.orElseThrow(() -> new BureauException(
                BureauException.Kind.INVALID_REQUEST,
                BureauException.Billing.NOT_BILLED,
                "No credit agency is set up, so no company can be looked for."));
    }

    private static void requireForm(CreditBureau agency, String company) {
        agency.formFault(company).ifPresent(fault -> {
            throw new InvalidEntryException("link", List.of(new EntryFault("company", "agency-id", fault)));
        });
    }

    /**
     * Links a customer to a company that a person chose, in place of any other link. Where others are linked to the company, a review
     * asks whether they are one customer ({@link LinkReview.Outcome#SHARED}). No call.
     *
     * @param reason why, in the person's words
     * @return the link, and who else is linked to the company
     * @throws InvalidEntryException if the company is of the agency that is set up, and its id can't be, or the reason is blank
     * @throws UnknownReferenceException if there is no such customer
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     * @throws StaleVersionException if the customer is being changed by others all the time
     */
    public Linked linkByHand(CustomerId id, CompanyHit company, String reason) {
        context.require(Permission.LINK_COMPANIES);
        requireReason(reason);
        bureau.filter(agency -> agency.agency().equals(company.company().agency()))
                .ifPresent(agency -> requireForm(agency, company.company().value()));
        return context.inRepeatedUnitOfWork(work -> {
            Customer customer =
                    work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
            LivingCustomer.refuseErased(customer);
            Match match = Matching.of(customer, company);
            List<String> reasons = Stream.concat(
                            Stream.of(LinkReason.CHOSEN_BY_HAND.sentence(reason.strip())), match.reasons().stream())
                    .toList();
            return new Linked(
                    writing.writeLink(work, customer, match, reasons),
                    LinkWriting.others(work, customer.id(), company.company()));
        });
    }

    /**
     * Answers that a customer which shares its company with others ({@link LinkReview.Outcome#SHARED}) stays an account of its own. The
     * answer stands among the reasons of its link and is one of its {@link #decisions}. The other answer is to merge two of them. No
     * call.
     *
     * @param reason why, in the person's words
     * @return the link as it holds now
     * @throws InvalidEntryException if the reason is blank
     * @throws UnknownReferenceException if there is no such customer, or it is linked to no company
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     */
    public AgencyLink attach(CustomerId id, String reason) {
        context.require(Permission.LINK_COMPANIES);
        requireReason(reason);
        return context.inRepeatedUnitOfWork(work -> {
            Customer customer =
                    work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
            LivingCustomer.refuseErased(customer);
            AgencyLink link =
                    customer.agencyLink().orElseThrow(() -> new UnknownReferenceException("link of customer", id));
            AgencyLink attached = AgencyLink.builder()
                    .from(link)
                    .reasons(Stream.concat(
                                    Stream.of(LinkReason.STAYS_APART.sentence(reason.strip())), link.reasons().stream())
                            .distinct()
                            .toList())
                    .build();
            work.customers().save(writing.changed(customer, Optional.of(attached), context.now()));
            work.customers().removeReview(customer.id());
            return attached;
        });
    }

    /**
     * Takes a customer's link away. The company's file stays. No job links the customer again. No call.
     *
     * @param reason why, in the person's words
     * @throws InvalidEntryException if the reason is blank
     * @throws UnknownReferenceException if there is no such customer
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     */
    public void unlink(CustomerId id, String reason) {
        context.require(Permission.LINK_COMPANIES);
        requireReason(reason);
        context.inRepeatedUnitOfWork(work -> {
            Customer customer =
                    work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
            LivingCustomer.refuseErased(customer);
            customer.agencyLink().ifPresent(link -> {
                work.customers().save(writing.changed(customer, Optional.empty(), context.now()));
                LinkWriting.dropSuggestions(work, customer, Optional.empty());
                writing.keepApart(work, customer, reason, "was taken away");
                LinkWriting.leave(work, Optional.of(link));
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
     * @throws InvalidEntryException if the reason is blank
     * @throws UnknownReferenceException if there is no such customer, or nothing was ever decided on its link
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     */
    public Optional<AgencyLink> undo(CustomerId id, String reason) {
        context.require(Permission.LINK_COMPANIES);
        requireReason(reason);
        return context.inRepeatedUnitOfWork(work -> {
            Customer customer =
                    work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
            LivingCustomer.refuseErased(customer);
            List<Customer> former = work.customers().formerVersions(customer.id());
            Customer before = IntStream.iterate(former.size() - 1, i -> i >= 0, i -> i - 1)
                    .mapToObj(former::get)
                    .filter(version -> !version.agencyLink().equals(customer.agencyLink()))
                    .findFirst()
                    .orElseThrow(() -> new UnknownReferenceException("decision on the link of customer", id));
            Optional<AgencyLink> link = before.agencyLink().map(old -> writing.broughtBack(old, reason));
            work.customers().save(writing.changed(customer, link, context.now()));
            LinkWriting.dropSuggestions(work, customer, link);
            if (link.isPresent()) {
                work.customers().removeReview(customer.id());
                writing.askIfShared(work, customer, link.get());
                writing.openFile(work, link.get(), customer);
            } else {
                writing.keepApart(work, customer, reason, "was taken back");
            }
            LinkWriting.leave(work, customer.agencyLink());
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
     * its file, and may be one customer with it ({@link io.creditkit.customer.merge.Merges}) or stay accounts of one company
     * ({@link #attach}). No call.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public List<CustomerId> sharing(CustomerId id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            Customer customer =
                    work.customers().find(id).orElseThrow(() -> new UnknownReferenceException("customer", id));
            return company(customer)
                    .map(company -> LinkWriting.others(work, customer.id(), company))
                    .orElse(List.of());
        });
    }

    private static Optional<AgencyCompanyId> company(Customer customer) {
        return customer.agencyLink().map(AgencyLink::company);
    }

    private static void requireReason(String reason) {
        EntryCheck.of("decision on a link")
                .never("reason", reason::isBlank, "required", "Say why: the reason is kept with the customer.")
                .refuse();
    }
}
