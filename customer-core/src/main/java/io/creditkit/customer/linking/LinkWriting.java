package io.creditkit.customer.linking;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
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
import java.util.stream.Stream;

/** Writes links, and what hangs on them, within a unit of work. */
record LinkWriting(WorkContext context) {
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

    AgencyLink writeLink(UnitOfWork work, Customer customer, Match match, List<String> reasons) {
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
