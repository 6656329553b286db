package io.creditkit.customer.monitoring;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.internal.ValueStyle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A list of companies that the agency is to watch for us. What stands here is what is wanted; each sync makes the agency's
 * portfolio like it.
 */
@Value.Immutable
@ValueStyle
public interface Portfolio {
    /** Whether a portfolio is in use. */
    enum State {
        /** Its companies are watched and its events taken over. */
        ACTIVE,
        /** Nothing is checked; everything is kept. */
        INACTIVE,
        /** It is to go, and is not gone at the agency yet. */
        REMOVING
    }

    /** {@return our name of it, unique in the tenant, 1 to 100 characters; it is also its name at the agency} */
    String name();

    /** {@return the agency, such as {@code creditsafe}} */
    String agency();

    /** {@return the agency's id of it; empty until it was made there} */
    Optional<String> agencyPortfolioId();

    /** {@return its name at the agency when that was last looked at; empty before} */
    Optional<String> agencyName();

    /** {@return whether it is in use; default that it is} */
    @Value.Default
    default State state() {
        return State.ACTIVE;
    }

    /** {@return the id of the user who is responsible, and gets the actions of its events, 1 to 64 characters; empty if nobody is} */
    Optional<String> responsible();

    /** {@return which companies get into it by themselves; default none: each uses a place of the contract} */
    @Value.Default
    default Membership membership() {
        return Membership.MANUAL;
    }

    /**
     * {@return the countries whose companies come into this one by themselves; none for all countries that no other active
     * portfolio of the agency names}
     */
    Set<CountryCode> countries();

    /** {@return whether its new events ask for an action; default that they do not} */
    @Value.Default
    default ActionOnEvent actionOnEvent() {
        return ActionOnEvent.NONE;
    }

    /**
     * {@return the agency's rules that are to be on, all others off; none for the standard ones: score, limit, status, negative
     * records, name, address and directors, worldwide and for each country of its companies}
     */
    List<WatchRule> rules();

    /** {@return who may do what with it; default everybody everything} */
    @Value.Default
    default PortfolioAccess access() {
        return PortfolioAccess.open();
    }

    /** {@return when it was last checked for events with full success} */
    Optional<Instant> lastCheckedAt();

    /**
     * {@return up to which moment of receipt what follows from kept events was seen to while the portfolio was not checked, so that
     * this is not done again; empty if it never was} A check that went well tells the same by {@link #lastCheckedAt()}.
     */
    Optional<Instant> followedUntil();

    /**
     * {@return up to which creation date events were taken over, at most a day ahead of our clock; the next check begins somewhat before}
     */
    Optional<Instant> eventsTakenUntil();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** Refuses what no portfolio can be. */
    @Value.Check
    default void check() {
        PortfolioRules.RULES.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Portfolio}. */
    final class Builder extends ImmutablePortfolio.Builder {
        Builder() {}
    }
}
