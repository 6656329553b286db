package io.creditkit.customer.privacy;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.monitoring.MemberNotes;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyPeriod;
import java.util.List;
import java.util.Set;

/** What people wrote about a customer and keep of it, and what is done for it. */
final class ServiceHolders {
    private ServiceHolders() {}

    static PersonalDataHolder comments() {
        return new StandardHolders.Holder(
                "comment",
                Set.of(Comment.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.comments().of(customer.id()).stream()
                        .map(comment -> PersonalRecord.of("comment", comment.id())
                                .with("text", comment.text())
                                .with("at", comment.at())
                                .record())
                        .toList(),
                (work, customer) -> work.comments().of(customer.id()).forEach(comment -> {
                    work.comments().remove(comment);
                    work.audit().eraseValues(Subject.of(Subject.Kind.COMMENT, comment.id()));
                }));
    }

    static PersonalDataHolder supplyPeriods() {
        return new StandardHolders.Holder(
                "supply period",
                Set.of(SupplyPeriod.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.supply().of(customer.id()).stream()
                        .map(period -> PersonalRecord.of("supply period", period.id())
                                .with("location", period.location())
                                .with("from", period.from())
                                .with("until", period.until())
                                .record())
                        .toList(),
                (work, customer) -> work.supply()
                        .of(customer.id())
                        .forEach(period -> work.supply().remove(period.id())));
    }

    static PersonalDataHolder scenarios() {
        return new StandardHolders.Holder(
                "assignment",
                Set.of(Assignment.class, PlannedStep.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.merges().namesOf(customer.id()).stream()
                        .flatMap(name -> work.scenarios().assignments(name).stream())
                        .map(assignment -> PersonalRecord.of(
                                        "assignment", assignment.attribute() + " " + assignment.sequence())
                                .with("target", assignment.target())
                                .with("at", assignment.at())
                                .with("why", assignment.why())
                                .record())
                        .toList(),
                (work, customer) -> work.merges().namesOf(customer.id()).forEach(work.scenarios()::forget));
    }

    /** What people wrote on the company of a customer, unless it is that of another one, too. */
    static PersonalDataHolder watchedCompany() {
        return new StandardHolders.Holder(
                "note on a watched company",
                Set.of(PortfolioMember.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> watchedOf(work, customer).stream()
                        .map(member -> PersonalRecord.of(
                                        "note on a watched company",
                                        member.portfolio() + " "
                                                + member.company().value())
                                .with("reference", member.notes().reference())
                                .with("note", member.notes().note())
                                .record())
                        .toList(),
                (work, customer) -> watchedOf(work, customer)
                        .forEach(member -> work.monitoring()
                                .saveMember(PortfolioMember.builder()
                                        .from(member)
                                        .notes(MemberNotes.none())
                                        .build())));
    }

    /** {@return the members of portfolios that are the company of this customer alone and that somebody wrote something on} */
    static List<PortfolioMember> watchedOf(UnitOfWork work, Customer customer) {
        return customer.agencyLink().map(AgencyLink::company).stream()
                .filter(company -> work.customers().linkedTo(company).stream()
                        .allMatch(other -> other.id().equals(customer.id())))
                .flatMap(company -> work.monitoring().portfolios().stream()
                        .flatMap(portfolio -> work.monitoring().member(portfolio.name(), company).stream()))
                .filter(member -> !member.notes().equals(MemberNotes.none()))
                .toList();
    }
}
