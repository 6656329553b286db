package io.creditkit.graph;

import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.graph.internal.Numbering;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Collects facts and joins them into a {@link Network}. Facts may come in any order and repeatedly, with the same result.
 *
 * <ul>
 *   <li><b>Reports.</b> Of several reports about one company the newest speaks for it; older ones are evidence of identity
 *       only. What other companies' reports say about it stays beside that.
 *   <li><b>One company</b> is what has one id at the agency; or one number in a national register, where a country has only
 *       one; or one valid LEI. Two that share the weaker identifier but differ in another stay apart, with a
 *       {@link Finding}. An {@link IdentityDecision} outweighs that. A company without any identifier is never joined by name beyond the reports about one company.
 *   <li><b>One person</b> is what has one id at the agency; or one name, month of birth and country within reports about the
 *       same or directly related companies, be they directors, holders or owners in the end. Never a name alone:
 *       {@link io.creditkit.graph.analysis.SamePersonHints} tells who else may be one. What a report joined comes apart
 *       with it, and an {@link IdentityDecision} joins and splits persons as it does companies.
 *   <li><b>Unnamed parties</b> are never joined, and persons of one name only are not either, be it within one report.
 *   <li><b>Customers</b> linked to one company stay customers of their own on that company. A customer without a link to the
 *       agency belongs to no company here, even if its number would fit: linking is a decision, made elsewhere.
 *   <li>A shareholder listed with several shares (one for each class) has their sum, from the latest start to the first end
 *       told. The same line twice counts once, also if each of the two tells a class or date that the other leaves out; lines of two
 *       classes are never the same. Shares not held on the network's day stand beside that, as not current.
 *   <li><b>Classes of shares.</b> Where a report tells two or more, its totals say what the percentages are of: of the capital, if only
 *       all together come to 100; of their class, if all come to far more and those of each class do not: then a holder has a
 *       range, from the least to the most it has of any class. Where both may be, the range spans both.
 *   <li>User accounts and contacts of customers that were not added are left out.
 * </ul>
 *
 * <p>Not thread-safe; the networks it builds are. No input or output, no cost.
 */
public final class NetworkBuilder {
    private final LocalDate asOf;
    private final NetworkSources sources = new NetworkSources();
    // A company is named by many reports, and each of them would hold its identifiers for itself.
    private final Numbering<Claim> claims = new Numbering<>(16);

    private NetworkBuilder(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** {@return an empty builder of a network for that day: facts that ended on or before it are kept, but not current} */
    public static NetworkBuilder asOf(LocalDate day) {
        return new NetworkBuilder(day);
    }

    /** Adds a customer of which nothing else is said. */
    public NetworkBuilder customer(Customer customer) {
        return customer(customer, CustomerNote.none());
    }

    /**
     * Adds a customer. Of several with one id the one stored last counts.
     *
     * @param note what the picture says of it
     */
    public NetworkBuilder customer(Customer customer, CustomerNote note) {
        sources.add(new CustomerRecord(customer, note));
        return this;
    }

    /** Adds a portal account and ties it to the customers it may act for. */
    public NetworkBuilder userAccount(UserAccount user) {
        sources.add(user);
        return this;
    }

    /** Adds a person whom the host knows at a customer. */
    public NetworkBuilder contact(Contact contact) {
        sources.add(contact);
        return this;
    }

    /**
     * Adds a group of customers with its members. Of several with one id the one stored last counts. Members and groups above
     * that are not added are left out.
     *
     * @param members the customers in the group itself, not those in the groups below
     */
    public NetworkBuilder group(CustomerGroup group, Collection<CustomerId> members) {
        sources.add(GroupRecord.of(group, members));
        return this;
    }

    /** Adds what a report says about owners, directors and the group. The report itself isn't kept. */
    public NetworkBuilder report(CreditReport report) {
        sources.add(ReportReading.of(report, claim -> claims.at(claims.number(claim))));
        return this;
    }

    /** Adds what a person decided about two records being one company or person, or two. It outweighs all numbers of the reports. */
    public NetworkBuilder decision(IdentityDecision decision) {
        sources.add(decision);
        return this;
    }

    /** {@return the network of all facts so far; the builder may be used on} */
    public Network build() {
        return buildAsOf(asOf);
    }

    /**
     * {@return the network of all facts so far as it stood on another day: what began later or had ended by then is kept, but
     * not current} The facts are those known now, so a later correction shows.
     */
    public Network buildAsOf(LocalDate day) {
        return NetworkAssembly.of(sources, day);
    }

    /**
     * {@return a network of all facts so far that takes further ones one by one} It knows nothing of what this builder is given
     * afterwards. Time: a few times that of {@link #build()}, once.
     */
    public LivingNetwork living() {
        return LivingNetwork.of(sources.copy(), asOf);
    }
}
