package io.creditkit.customer.search;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Measure;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.internal.SeenLimits;
import io.creditkit.customer.report.ReportContent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one actor gets to see of lists: it can ask for nothing that it may not see, and of rows it gets the rest. */
final class ListAccess {

    private final Actor actor;
    private final Set<Permission> withheld = EnumSet.noneOf(Permission.class);

    /**
     * For one call.
     *
     * @throws PermissionDeniedException if the actor may see no customers at all
     */
    ListAccess(Actor actor) {
        actor.require(Permission.VIEW_CUSTOMERS);
        this.actor = actor;
        Stream.of(Permission.values()).filter(one -> !actor.may(one)).forEach(withheld::add);
    }

    /**
     * Refuses a query that tells by its rows, their order or their number what the actor may not see.
     *
     * @param more other fields that are asked for likewise
     * @throws PermissionDeniedException if it does
     */
    void require(CustomerQuery query, LocalDate today, Stream<Field> more) {
        Stream.of(
                        query.conditions(today).stream().flatMap(CriteriaFields::of),
                        query.sort().stream().map(SortKey::field),
                        more)
                .flatMap(fields -> fields)
                .forEach(field -> field.permissions().stream()
                        .filter(withheld::contains)
                        .sorted()
                        .findFirst()
                        .ifPresent(lacking -> {
                            throw new PermissionDeniedException(
                                    actor.id(), lacking, "to filter, sort or count by the field '" + field + "'");
                        }));
    }

    /** {@return what the actor may see of a customer} */
    CustomerProfile seen(CustomerProfile profile) {
        boolean credit = actor.may(Permission.VIEW_CREDIT_DATA);
        boolean ledger = actor.may(Permission.VIEW_RECEIVABLES);
        if (withheld.isEmpty()) {
            return profile;
        }
        CustomerProfile.Builder seen = CustomerProfile.builder();
        seen.from(profile).customer(SeenLimits.in(profile.customer(), actor)).withheld(withheld);
        if (!credit) {
            seen.company(Optional.empty())
                    .content(ReportContent.none())
                    .toldByEvents(Map.of())
                    .agencyPage(Optional.empty())
                    .portfolios(Set.of())
                    .assessment(Optional.empty())
                    .decidedLimit(Optional.empty())
                    .limits(Optional.empty());
        }
        if (!ledger) {
            seen.receivables(UntoldLedger.of(
                            profile.receivables().currency(),
                            profile.asOf(),
                            UnknownReason.NOT_PERMITTED,
                            NotKnown.UNSEEN))
                    .atRisk(Optional.empty())
                    .sharedExposure(Optional.empty())
                    .companyExposure(Optional.empty())
                    .loans(Measure.unknown(UnknownReason.NOT_PERMITTED, NotKnown.UNSEEN));
        }
        return seen.build();
    }
}
