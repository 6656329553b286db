package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.lending.LoanCounts;
import io.creditkit.customer.limit.HoldingLimits;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.ReportContent;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.supply.SupplyStatus;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * One customer with everything that lists, rules and scorecards look at, as of one day. Each field of the
 * field catalogue is read from here.
 */
@Value.Immutable
@ValueStyle
public interface CustomerProfile {
    /** {@return the customer} */
    Customer customer();

    /** {@return the file of the linked company as it is shown on the day of the receivables; empty while not linked} */
    Optional<CompanyFile> company();

    /**
     * {@return which figures of that company an event told after its last report, and the day each happened} Only what assesses a risk
     * reads it: lists would ask for each of their rows.
     */
    Map<Criterion, LocalDate> toldByEvents();

    /**
     * {@return what the newest kept report of that company tells beyond its key figures, read when a field first asks for it; default
     * nothing} Two profiles that differ in it alone are equal.
     */
    @Value.Default
    @Value.Auxiliary
    default ReportContent content() {
        return ReportContent.none();
    }

    /** {@return whether the link of the customer waits for a person to choose the company; default that it does not} */
    @Value.Default
    default boolean linkWaits() {
        return false;
    }

    /** {@return the state of the customer's credit data: that of the file, or why there is none} */
    default ReportState reportState() {
        if (company().isPresent()) {
            return company().get().state();
        }
        ReportState without = linkWaits() ? ReportState.CANDIDATES : ReportState.UNLINKED;
        return customer().agencyLink().isPresent() ? ReportState.LINKED : without;
    }

    /** {@return what the ledger says} */
    ReceivablesSummary receivables();

    /** {@return the newest assessment; empty before the first} */
    Optional<RiskAssessment> assessment();

    /** {@return values that fields are taken to have, by key, whatever is known; none but in a trial: see {@link Assumptions}} */
    Map<String, FieldValue> assumed();

    /** {@return what who looks may not see, so that every field that takes one of these is missing; default nothing} */
    Set<Permission> withheld();

    /** {@return when the customer gave the consents that hold now, by purpose; of several for a purpose the latest} */
    Map<ConsentPurpose, Instant> accepted();

    /** {@return the national id, masked: the whole number is not in a profile; empty if none is known} */
    Optional<String> nationalId();

    /** {@return whether the customer is supplied on the day of the receivables; default that it is not} */
    @Value.Default
    default SupplyStatus supplyStatus() {
        return SupplyStatus.NOT_DELIVERED;
    }

    /** {@return the name of the customer's group; empty if it belongs to none} */
    Optional<String> groupName();

    /** {@return the names of the portfolios that the linked company is in, of those that are there for who looks; in order} */
    @Value.NaturalOrder
    SortedSet<String> portfolios();

    /** {@return the code of the collection scenario assigned; empty if none is} */
    Optional<String> scenario();

    /** {@return the host's id of who collects; empty if nobody is assigned} */
    Optional<String> collector();

    /** {@return whether a person looks after the customer by hand, as its scenario says: it has no steps; default that nobody does} */
    @Value.Default
    default boolean keptByHand() {
        return false;
    }

    /** {@return where a person sees the linked company in the agency's own portal; empty if no page is known} */
    Optional<URI> agencyPage();

    /** {@return what the loans come to at the end of the day; default that it is not known} */
    @Value.Default
    default Measure<LoanCounts> loans() {
        return Measure.unknown(UnknownReason.MISSING_INPUT, NotKnown.NO_LOANS);
    }

    /** {@return how many loans are in an active state at the end of the day} */
    default Measure<Integer> activeLoans() {
        return loans().map(LoanCounts::active);
    }

    /** {@return the id of the customer's group, which stays when the group is renamed; empty if it belongs to none} */
    Optional<GroupId> groupId();

    /** {@return the credit limit that was decided for the customer, or for the company in law it is; empty if nobody decided} */
    Optional<LimitInForce> decidedLimit();

    /** {@return the limits that hold, as the check of a new document looks at them; empty if they were not read} */
    Optional<HoldingLimits> limits();

    /** {@return what is at risk with this account as its checks count it; empty to go by what the ledger says is open} */
    Optional<Measure<Money>> atRisk();

    /**
     * {@return what is at risk with this account, in its risk currency: its documents, orders, loans and reservations, as the
     * check of a new document counts them; what the ledger says is open, where nothing else was read}
     */
    default Measure<Money> exposure() {
        return atRisk().orElseGet(receivables()::exposure);
    }

    /**
     * {@return what is compared with the limit: what all accounts of the company in law owe together, if the limit is for all of
     * them, in the currency of the limit; empty for the {@link #exposure} of this account alone}
     */
    Optional<Measure<Money>> sharedExposure();

    /**
     * {@return what is compared with the agency's limit, which is for the company as a whole: what all accounts linked to it owe
     * together, in the risk currency of this one; empty for the {@link #exposure} of this account alone}
     */
    Optional<Measure<Money>> companyExposure();

    /** {@return the day the receivables and the decided limit are for} */
    LocalDate asOf();

    /** {@return the tenant's zone, in which moments become days; default UTC} */
    @Value.Default
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CustomerProfile}. */
    final class Builder extends ImmutableCustomerProfile.Builder {
        Builder() {}
    }
}
