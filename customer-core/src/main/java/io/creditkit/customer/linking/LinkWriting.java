package io.creditkit.customer.linking;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.internal.LinkReason;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes links, and what hangs on them, within a unit of work. */
record LinkWriting(WorkContext context) {
    private static final int MOST_NAMED = 5;

    AgencyLink broughtBack(AgencyLink old, String reason) {
        return AgencyLink.builder()
                .from(old)
                .reasons(Stream.concat(
                                Stream.of(LinkReason.BROUGHT_BACK.sentence(reason.strip())),
                                old.reasons().stream().filter(known -> !known.startsWith("Brought back by hand: ")))
                        .toList())
                .linkedBy(context.actor())
                .linkedAt(context.now())
                .build();
    }

    void openFile(UnitOfWork work, AgencyLink link, Customer customer) {
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
    void keepApart(UnitOfWork work, Customer customer, String reason, String what) {
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

    /** {@return whoever else is linked to the company, by number} */
    static List<CustomerId> others(UnitOfWork work, CustomerId id, AgencyCompanyId company) {
        return work.customers().linkedTo(company).stream()
                .map(Customer::id)
                .filter(other -> !other.equals(id))
                .toList();
    }

    /**
     * Asks a person whether a customer that was linked just now is one with another of its company. Till then they share the company's
     * file, which does no harm.
     */
    void askIfShared(UnitOfWork work, Customer customer, AgencyLink link) {
        List<Customer> others = work.customers().linkedTo(link.company()).stream()
                .filter(other -> !other.id().equals(customer.id()))
                .toList();
        if (!others.isEmpty()) {
            String numbers =
                    others.stream().limit(MOST_NAMED).map(Customer::number).collect(Collectors.joining(", "))
                            + (others.size() > MOST_NAMED ? " and " + (others.size() - MOST_NAMED) + " more" : "");
            work.customers()
                    .putReview(LinkReview.builder()
                            .customerId(customer.id())
                            .outcome(LinkReview.Outcome.SHARED)
                            .note("Also linked to " + link.company() + ": " + numbers
                                    + ". Merge them into one customer, or attach this one as an account of its own.")
                            .checkedAt(context.now())
                            .build());
        }
    }

    /** {@return whether a person was asked and gave no answer so far} */
    private static boolean isAsked(UnitOfWork work, Customer customer) {
        return work.customers()
                .review(customer.id())
                .filter(review -> review.outcome() == LinkReview.Outcome.SHARED)
                .isPresent();
    }

    /** Whoever is left alone with a company that another one went from shares it with nobody, so there is nothing to ask. */
    static void leave(UnitOfWork work, Optional<AgencyLink> former) {
        former.map(link -> work.customers().linkedTo(link.company()))
                .filter(left -> left.size() == 1)
                .map(left -> left.get(0))
                .filter(left -> isAsked(work, left))
                .ifPresent(left -> work.customers().removeReview(left.id()));
    }

    AgencyLink writeLink(UnitOfWork work, Customer customer, Match match, List<String> reasons) {
        boolean answered = customer.agencyLink()
                        .filter(former -> former.company().equals(match.hit().company()))
                        .isPresent()
                && !isAsked(work, customer);
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
        if (!answered) {
            askIfShared(work, customer, link);
        }
        leave(work, customer.agencyLink());
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
    static void dropSuggestions(UnitOfWork work, Customer customer, Optional<AgencyLink> link) {
        work.customers().suggestions(customer.id()).stream()
                .filter(suggestion -> link.filter(now -> now.company().equals(suggestion.company()))
                        .isEmpty())
                .forEach(suggestion -> work.customers().removeSuggestion(customer.id(), suggestion.field()));
    }

    Customer changed(Customer customer, Optional<AgencyLink> link, Instant now) {
        Customer.Builder changed = Customer.builder();
        changed.from(customer).agencyLink(link).updatedAt(now).updatedBy(context.actor());
        return changed.build();
    }
}
