package io.creditkit.customer.linking;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.linking.LinkResult.AlreadyLinked;
import io.creditkit.customer.linking.LinkResult.Linked;
import io.creditkit.customer.linking.LinkResult.NeedsReview;
import io.creditkit.customer.linking.LinkResult.NotPossible;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CreditBureau;
import io.creditkit.customer.storage.StaleVersionException;
import java.util.List;
import java.util.Optional;

/** Looks for the company of a customer and links it to one that is sure; anything less waits for a person. */
final class LinkSearch {
    private final WorkContext context;
    private final Optional<CreditBureau> bureau;
    private final LinkPolicy policy;
    private final LinkWriting writing;

    LinkSearch(WorkContext context, Optional<CreditBureau> bureau, LinkPolicy policy, LinkWriting writing) {
        this.context = context;
        this.bureau = bureau;
        this.policy = policy;
        this.writing = writing;
    }

    LinkResult link(CustomerId id) {
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
                context.inUnitOfWork(work -> work.customers().review(customer.id()));
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
        CompanySearch search = new CompanySearch(customer, agency.agency());
        try {
            Optional<Match> sure = Enquiry.about(customer, context, agency, policy, search::run);
            if (sure.isPresent()) {
                Match match = sure.get();
                return context.inUnitOfWork(work -> new Linked(
                        writing.writeLink(work, customer, match, match.reasons()),
                        LinkWriting.others(work, customer.id(), match.hit().company())));
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
            // An erasure takes the same turn, so it does not come between the look and the review.
            Turns.present(work, customer.id());
            Optional<Customer> present = work.customers().find(customer.id());
            Optional<AgencyLink> linkedMeanwhile = present.flatMap(Customer::agencyLink);
            if (linkedMeanwhile.isPresent()) {
                return new AlreadyLinked(linkedMeanwhile.get());
            }
            requireAsAsked(customer, present);
            work.customers().putReview(review);
            return new NeedsReview(review);
        });
    }

    /**
     * A review says that these data were looked for. Of other data it would put the search off; it would stand in place of a person's word
     * that no company is to be looked for; and of who was erased nothing is kept.
     */
    private static void requireAsAsked(Customer asked, Optional<Customer> present) {
        long version = present.filter(customer -> customer.id().equals(asked.id()))
                .map(Customer::version)
                .orElse(0L);
        if (version != asked.version()) {
            throw new StaleVersionException("customer " + asked.id(), asked.version(), version);
        }
    }
}
