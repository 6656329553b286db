package io.creditkit.customer.linking;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyQuery;
import io.creditkit.customer.report.CreditBureau;
import io.creditkit.customer.storage.StorageException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks an agency about one customer, and writes into the access log by what was asked, under which reference, and which companies
 * were told, once each answer is there. No value that was asked for, and nothing of an answer but the companies' ids. Call it
 * outside any unit of work. Not thread-safe.
 */
final class Enquiry {
    private static final int LONGEST_DETAIL = 500;

    private final WorkContext context;
    private final CreditBureau agency;
    private final Customer customer;

    private Enquiry(WorkContext context, CreditBureau agency, Customer customer) {
        this.context = context;
        this.agency = agency;
        this.customer = customer;
    }

    /** {@return what came of questions, all of which are in the access log then} */
    static <T> T about(Customer customer, WorkContext context, CreditBureau agency, Function<Enquiry, T> questions) {
        return questions.apply(new Enquiry(context, agency, customer));
    }

    List<CompanyHit> find(CompanyQuery query) {
        String reference = context.ids().next();
        CompanyQuery told =
                CompanyQuery.builder().from(query).reference(reference).build();
        return noted(
                "in " + query.country() + " by " + by(query) + ", reference " + reference, () -> agency.find(told));
    }

    Optional<CompanyHit> company(AgencyCompanyId wanted, CountryCode likely) {
        return noted(
                        "for the id " + wanted.value(),
                        () -> agency.company(wanted, likely).stream().toList())
                .stream()
                .findFirst();
    }

    private List<CompanyHit> noted(String question, Supplier<List<CompanyHit>> ask) {
        String searched = "search at " + agency.agency() + " " + question;
        List<CompanyHit> hits;
        try {
            hits = ask.get();
        } catch (RuntimeException failure) {
            try {
                writeDown(searched + ": " + words(failure));
            } catch (StorageException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
        String told = hits.stream().map(hit -> hit.company().value()).collect(Collectors.joining(", "));
        writeDown(searched + ": " + hits.size() + " found" + (hits.isEmpty() ? "" : ", " + told));
        return hits;
    }

    /** Without the message, which may hold personal data if it is a host's own. */
    private static String words(RuntimeException failure) {
        return failure instanceof BureauException refusal
                ? refusal.kind()
                        + refusal.correlationId().map(id -> ", call " + id).orElse("")
                : "failed with " + failure.getClass().getName();
    }

    private void writeDown(String detail) {
        AccessEntry entry = context.access(Subject.of(customer.id()), AccessEntry.Kind.ENQUIRY, shortened(detail));
        context.inUnitOfWork(work -> {
            work.accesses().add(entry);
            return entry;
        });
    }

    private static String by(CompanyQuery query) {
        return Stream.of(
                        query.registrationNumber().map(value -> "registration number"),
                        query.vatNumber().map(value -> "VAT number"),
                        query.name().map(value -> "name"),
                        query.postCode().map(value -> "post code"),
                        query.city().map(value -> "town"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
    }

    private static String shortened(String detail) {
        return detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL - 1) + "…" : detail;
    }
}
