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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks an agency about one customer, and keeps for the access log by what was asked, under which reference, and which companies
 * were told. No value that was asked for, and nothing of an answer but the companies' ids. Not thread-safe.
 */
final class Enquiry {
    private static final int LONGEST_DETAIL = 500;

    private final WorkContext context;
    private final CreditBureau agency;
    private final Customer customer;
    private final List<String> asked = new ArrayList<>();

    private Enquiry(WorkContext context, CreditBureau agency, Customer customer) {
        this.context = context;
        this.agency = agency;
        this.customer = customer;
    }

    /**
     * {@return what came of questions, all of which are in the access log then}
     *
     * @throws BureauException as the questions do, once those that were asked are in the access log
     */
    static <T> T about(Customer customer, WorkContext context, CreditBureau agency, Function<Enquiry, T> questions) {
        Enquiry enquiry = new Enquiry(context, agency, customer);
        try {
            T answer = questions.apply(enquiry);
            enquiry.writeDown();
            return answer;
        } catch (BureauException refusal) {
            enquiry.writeDown();
            throw refusal;
        }
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
        try {
            List<CompanyHit> hits = ask.get();
            String told = hits.stream().map(hit -> hit.company().value()).collect(Collectors.joining(", "));
            asked.add(shortened(searched + ": " + hits.size() + " found" + (hits.isEmpty() ? "" : ", " + told)));
            return hits;
        } catch (BureauException refusal) {
            String call = refusal.correlationId().map(id -> ", call " + id).orElse("");
            asked.add(shortened(searched + ": " + refusal.kind() + call));
            throw refusal;
        }
    }

    private void writeDown() {
        Subject subject = Subject.of(customer.id());
        context.inUnitOfWork(work -> {
            asked.forEach(detail -> work.accesses().add(context.access(subject, AccessEntry.Kind.ENQUIRY, detail)));
            return asked;
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
