package io.creditkit.customer.privacy;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Contact;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.DelinquencyPause;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanMove;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.monitoring.MemberNotes;
import io.creditkit.customer.monitoring.PortfolioMember;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.Dispute;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.storage.OnboardingStore;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyPeriod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Every kind of record of this library that may hold data of a customer. */
final class StandardHolders {
    /** What stands where something personal stood. */
    static final String ERASED = "erased";

    private StandardHolders() {}

    /** {@return the holders; that of the customer is the last, as the others find their records by what it holds} */
    static List<PersonalDataHolder> all(WorkContext context) {
        return List.of(
                new SearchHolder(),
                contacts(),
                nationalIds(),
                accounts(),
                reviews(),
                suggestions(),
                AlertHolders.alerts(),
                invoices(),
                adjustments(),
                loans(),
                payments(),
                creditOffers(),
                new LimitHolder(),
                new ReportHolder(),
                comments(),
                attachments(),
                supplyPeriods(),
                AlertHolders.actions(),
                AlertHolders.silences(),
                scenarios(),
                watchedCompany(),
                preCustomers(context),
                new CustomerHolder(context));
    }

    private static PersonalDataHolder contacts() {
        return new Holder(
                "contact",
                Set.of(Contact.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.people().contactsOf(customer.id()).stream()
                        .map(contact -> PersonalRecord.of("contact", contact.id())
                                .with("name", contact.name())
                                .with("role", contact.role())
                                .with("email", contact.email())
                                .with("phone", contact.phone())
                                .record())
                        .toList(),
                (work, customer) -> work.people().contactsOf(customer.id()).forEach(contact -> {
                    work.people().removeContact(contact.id());
                    work.audit().eraseValues(Subject.of(Subject.Kind.CONTACT, contact.id()));
                }));
    }

    private static PersonalDataHolder nationalIds() {
        return new Holder(
                "national id",
                Set.of(NationalId.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.people().nationalIds(work.merges().namesOf(customer.id())).stream()
                        .map(id -> PersonalRecord.of(
                                        "national id", id.customer().value())
                                .with("number", id.number())
                                .with("type", id.type())
                                .with("country", id.country().map(CountryCode::value))
                                .record())
                        .toList(),
                (work, customer) -> work.merges().namesOf(customer.id()).forEach(work.people()::removeNationalId));
    }

    private static PersonalDataHolder accounts() {
        return new Holder(
                "portal account",
                Set.of(UserAccount.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.people().accountsOf(customer.id()).stream()
                        .map(account -> PersonalRecord.of("portal account", account.id())
                                .with("email", account.email())
                                .with("name", account.name())
                                .with(
                                        "role",
                                        Optional.ofNullable(account.roles().get(customer.id())))
                                .record())
                        .toList(),
                (work, customer) ->
                        work.people().accountsOf(customer.id()).forEach(account -> part(work, account, customer.id())));
    }

    /** An account that acts for other customers too stays for them. */
    private static void part(UnitOfWork work, UserAccount account, CustomerId customer) {
        Map<CustomerId, UserAccount.Role> others = new HashMap<>(account.roles());
        others.remove(customer);
        if (others.isEmpty()) {
            work.people().removeAccount(account.id());
            work.audit().eraseValues(Subject.of(Subject.Kind.PORTAL_ACCOUNT, account.id()));
        } else {
            work.people()
                    .putAccount(
                            UserAccount.builder().from(account).roles(others).build());
        }
    }

    private static PersonalDataHolder reviews() {
        return new Holder(
                "link review",
                Set.of(LinkReview.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.customers().review(customer.id()).stream()
                        .map(review -> PersonalRecord.of(
                                        "link review", customer.id().value())
                                .with("outcome", review.outcome())
                                .with("note", review.note())
                                .record())
                        .toList(),
                (work, customer) -> work.customers().removeReview(customer.id()));
    }

    private static PersonalDataHolder suggestions() {
        return new Holder(
                "field suggestion",
                Set.of(FieldSuggestion.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.merges().namesOf(customer.id()).stream()
                        .flatMap(name -> work.customers().suggestions(name).stream())
                        .map(suggestion -> PersonalRecord.of(
                                        "field suggestion", suggestion.field().name())
                                .with("before", suggestion.before())
                                .with("told", suggestion.told())
                                .with("suggestedAt", suggestion.suggestedAt())
                                .record())
                        .toList(),
                (work, customer) -> work.merges().namesOf(customer.id()).stream()
                        .flatMap(name -> work.customers().suggestions(name).stream())
                        .forEach(suggestion ->
                                work.customers().removeSuggestion(suggestion.customer(), suggestion.field())));
    }

    private static PersonalDataHolder invoices() {
        return new Holder(
                "invoice",
                Set.of(Invoice.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.invoices().of(customer.id()).stream()
                        .map(invoice -> PersonalRecord.of("invoice", invoice.number())
                                .with("issueDate", invoice.issueDate())
                                .with("dueDate", invoice.dueDate())
                                .with("gross", invoice.gross())
                                .with("dispute", invoice.dispute().map(Dispute::reason))
                                .record())
                        .toList(),
                (work, customer) -> work.invoices().of(customer.id()).forEach(invoice -> {
                    if (invoice.dispute().isPresent()) {
                        work.invoices()
                                .save(Invoice.builder()
                                        .from(invoice)
                                        .dispute(invoice.dispute().map(dispute -> new Dispute(dispute.since(), ERASED)))
                                        .build());
                    }
                    work.audit().eraseValues(Subject.of(Subject.Kind.INVOICE, invoice.number()));
                }));
    }

    private static PersonalDataHolder adjustments() {
        return new Holder(
                "balance adjustment",
                Set.of(BalanceAdjustment.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.ledger().adjustmentsOf(customer.id()).stream()
                        .map(adjustment -> PersonalRecord.of("balance adjustment", adjustment.id())
                                .with("effectiveOn", adjustment.effectiveOn())
                                .with("amount", adjustment.amount())
                                .with("note", adjustment.note())
                                .record())
                        .toList(),
                (work, customer) -> {
                    work.ledger().eraseNotes(customer.id(), ERASED);
                    work.ledger()
                            .adjustmentsOf(customer.id())
                            .forEach(adjustment ->
                                    work.audit().eraseValues(Subject.of(Subject.Kind.ADJUSTMENT, adjustment.id())));
                });
    }

    private static PersonalDataHolder payments() {
        return new Holder(
                "payment",
                Set.of(),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.ledger().paymentsOf(customer.id()).stream()
                        .map(payment -> PersonalRecord.of("payment", payment.id())
                                .with("receivedOn", payment.receivedOn())
                                .with("amount", payment.amount())
                                .with("method", payment.method())
                                .record())
                        .toList(),
                (work, customer) -> work.ledger()
                        .paymentsOf(customer.id())
                        .forEach(payment -> work.audit().eraseValues(Subject.of(Subject.Kind.PAYMENT, payment.id()))));
    }

    private static PersonalDataHolder loans() {
        return new Holder(
                "loan",
                Set.of(Loan.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> work.loans().of(customer.id()).stream()
                        .map(loan -> PersonalRecord.of("loan", loan.id())
                                .with("principal", loan.principal())
                                .with("state", loan.state())
                                .with("disbursedOn", loan.disbursedOn())
                                .with("maturesOn", loan.maturesOn())
                                .record())
                        .toList(),
                (work, customer) -> work.loans().of(customer.id()).forEach(loan -> {
                    work.loans().save(withoutReasons(loan));
                    work.audit().eraseValues(Subject.of(Subject.Kind.LOAN, loan.id()));
                }));
    }

    private static PersonalDataHolder creditOffers() {
        return new Holder(
                "credit offer",
                Set.of(CreditOffer.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.loans().offersOf(customer.id()).stream()
                        .map(offer -> PersonalRecord.of("credit offer", offer.id())
                                .with("product", offer.product())
                                .with("amount", offer.amount())
                                .with("validUntil", offer.validUntil())
                                .with("terms", offer.terms())
                                .record())
                        .toList(),
                (work, customer) -> work.loans()
                        .offersOf(customer.id())
                        .forEach(offer -> work.loans().removeOffer(offer.id())));
    }

    private static Loan withoutReasons(Loan loan) {
        return Loan.builder()
                .from(loan)
                .moves(loan.moves().stream()
                        .map(move -> new LoanMove(move.to(), move.on(), move.recordedAt(), move.by(), ERASED))
                        .toList())
                .pauses(loan.pauses().stream()
                        .map(pause -> new DelinquencyPause(pause.from(), pause.to(), ERASED))
                        .toList())
                .build();
    }

    private static PersonalDataHolder comments() {
        return new Holder(
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
                    work.comments().remove(comment.id());
                    work.audit().eraseValues(Subject.of(Subject.Kind.COMMENT, comment.id()));
                }));
    }

    /** Bytes that are kept outside of the storage go when they are swept up. */
    private static PersonalDataHolder attachments() {
        return new Holder(
                "attachment",
                Set.of(Attachment.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.attachments().of(Subject.of(customer.id())).stream()
                        .map(attachment -> PersonalRecord.of("attachment", attachment.id())
                                .with("name", attachment.name())
                                .with("mediaType", attachment.mediaType())
                                .with("size", attachment.size())
                                .with("sha256", attachment.sha256())
                                .with("at", attachment.at())
                                .record())
                        .toList(),
                (work, customer) -> work.attachments()
                        .of(Subject.of(customer.id()))
                        .forEach(attachment -> work.attachments().remove(attachment.id())));
    }

    private static PersonalDataHolder supplyPeriods() {
        return new Holder(
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

    private static PersonalDataHolder scenarios() {
        return new Holder(
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
    private static PersonalDataHolder watchedCompany() {
        return new Holder(
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

    private static PersonalDataHolder preCustomers(WorkContext context) {
        return new Holder(
                "pre-customer",
                Set.of(PreCustomer.class),
                ErasureLine.Action.ANONYMISED,
                (work, customer) -> convertedTo(work, customer.id()).stream()
                        .map(lead -> PersonalRecord.of("pre-customer", lead.id().value())
                                .with("name", lead.name())
                                .with("email", lead.email())
                                .with("phone", lead.phone())
                                .with("idType", lead.idType())
                                .with("idNumber", lead.idNumber())
                                .with("registrationNumber", lead.registrationNumber())
                                .with("vatNumber", lead.vatNumber())
                                .with("street", lead.street())
                                .with("postCode", lead.postCode())
                                .with("city", lead.city())
                                .record())
                        .toList(),
                (work, customer) -> convertedTo(work, customer.id()).forEach(lead -> {
                    work.preCustomers().save(withoutPerson(lead, context));
                    work.audit()
                            .eraseValues(Subject.of(
                                    Subject.Kind.PRE_CUSTOMER, lead.id().value()));
                }));
    }

    /** Who became this customer; few ever do of one customer, and an erasure may take its time. */
    private static List<PreCustomer> convertedTo(UnitOfWork work, CustomerId customer) {
        Set<CustomerId> names = work.merges().namesOf(customer);
        List<PreCustomer> found = new ArrayList<>();
        List<PreCustomer> page = work.preCustomers().page(Optional.empty(), OnboardingStore.MAX_PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(lead -> lead.convertedTo().filter(names::contains).isPresent())
                    .forEach(found::add);
            Optional<PreCustomerId> last = Optional.of(page.get(page.size() - 1).id());
            page = work.preCustomers().page(last, OnboardingStore.MAX_PAGE);
        }
        return found;
    }

    private static PreCustomer withoutPerson(PreCustomer lead, WorkContext context) {
        return PreCustomer.builder()
                .from(lead)
                .name(Optional.empty())
                .email(Optional.empty())
                .phone(Optional.empty())
                .idNumber(Optional.empty())
                .registrationNumber(Optional.empty())
                .vatNumber(Optional.empty())
                .street(Optional.empty())
                .postCode(Optional.empty())
                .city(Optional.empty())
                .agencyCompany(Optional.empty())
                .evidence(List.of())
                .status(PreCustomerStatus.ERASED)
                .statusReason(Optional.empty())
                .statusChangedAt(context.now())
                .updatedAt(context.now())
                .updatedBy(context.actor())
                .build();
    }

    record Holder(
            String recordType,
            Set<Class<?>> covers,
            ErasureLine.Action action,
            BiFunction<UnitOfWork, Customer, List<PersonalRecord>> finding,
            BiConsumer<UnitOfWork, Customer> erasing)
            implements PersonalDataHolder {
        @Override
        public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
            return finding.apply(work, customer);
        }

        @Override
        public void erase(UnitOfWork work, Customer customer) {
            erasing.accept(work, customer);
        }
    }
}
