package io.creditkit.customer.linking;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.EnquiryPayload;
import io.creditkit.customer.internal.LivingCustomer;
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
 * were told, once each answer is there. No value that was asked for, and nothing of an answer but the companies' ids: these stand in the
 * {@link EnquiryPayload} of that reference, where such are kept. Call it outside any unit of work. Not thread-safe.
 */
final class Enquiry {
    private static final int LONGEST_DETAIL = 500;

    private final WorkContext context;
    private final CreditBureau agency;
    private final Customer customer;
    private final LinkPolicy policy;

    private Enquiry(WorkContext context, CreditBureau agency, Customer customer, LinkPolicy policy) {
        this.context = context;
        this.agency = agency;
        this.customer = customer;
        this.policy = policy;
    }

    /** {@return what came of questions, all of which are in the access log then} */
    static <T> T about(
            Customer customer,
            WorkContext context,
            CreditBureau agency,
            LinkPolicy policy,
            Function<Enquiry, T> questions) {
        return questions.apply(new Enquiry(context, agency, customer, policy));
    }

    List<CompanyHit> find(CompanyQuery query) {
        String reference = context.ids().next();
        CompanyQuery told =
                CompanyQuery.builder().from(query).reference(reference).build();
        EnquiryText text = EnquiryText.of(customer, told);
        return noted(
                "in " + query.country() + " by " + by(query),
                reference,
                text,
                () -> agency.find(told, text.exchange()));
    }

    Optional<CompanyHit> company(AgencyCompanyId wanted, CountryCode likely) {
        EnquiryText text = EnquiryText.of(customer, wanted);
        return noted(
                        "for the id " + wanted.value(),
                        context.ids().next(),
                        text,
                        () -> agency.company(wanted, likely, text.exchange()).stream()
                                .toList())
                .stream()
                .findFirst();
    }

    private List<CompanyHit> noted(
            String question, String reference, EnquiryText text, Supplier<List<CompanyHit>> ask) {
        String searched = "search at " + agency.agency() + " " + question + ", reference " + reference;
        List<CompanyHit> hits;
        try {
            hits = ask.get();
        } catch (RuntimeException failure) {
            try {
                writeDown(searched + ": " + words(failure), reference, text.failed(words(failure)));
            } catch (StorageException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
        String told = hits.stream().map(hit -> hit.company().value()).collect(Collectors.joining(", "));
        writeDown(
                searched + ": " + hits.size() + " found" + (hits.isEmpty() ? "" : ", " + told),
                reference,
                text.answered(hits));
        return hits;
    }

    /** Without the message, which may hold personal data if it is a host's own. */
    private static String words(RuntimeException failure) {
        return failure instanceof BureauException refusal
                ? refusal.kind()
                        + refusal.correlationId().map(id -> ", call " + id).orElse("")
                : "failed with " + failure.getClass().getName();
    }

    private void writeDown(String detail, String reference, EnquiryText.Texts texts) {
        Subject subject = Subject.of(customer.id());
        AccessEntry entry = context.access(subject, AccessEntry.Kind.ENQUIRY, shortened(detail));
        context.inUnitOfWork(work -> {
            work.accesses().add(entry);
            // The call takes its time: of who was erased meanwhile nothing is kept.
            boolean isThere = LivingCustomer.find(work, customer.id())
                    .filter(found -> found.id().equals(customer.id()))
                    .isPresent();
            if (isThere && !policy.keepEnquiries().isZero()) {
                work.accesses()
                        .keepPayload(
                                new EnquiryPayload(reference, subject, entry.at(), texts.question(), texts.answer()));
            }
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
