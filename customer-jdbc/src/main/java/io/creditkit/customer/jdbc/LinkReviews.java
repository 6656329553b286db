package io.creditkit.customer.jdbc;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.linking.Candidate;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyStatus;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reviews of the customer store. */
final class LinkReviews {
    private static final Columns REVIEW = Columns.of("tenant_id", "customer_id", "outcome", "note", "checked_at");
    private static final Columns HIT = Columns.of(
            "agency",
            "company",
            "country",
            "company_name",
            "registration_number",
            "vat_numbers",
            "street",
            "post_code",
            "city",
            "company_status",
            "office_type",
            "confidence",
            "reasons");

    // A row for each candidate, and one for a review without any.
    private static final String ALL = "SELECT " + REVIEW.namesIn("t") + ", " + HIT.namesIn("c")
            + " FROM ${prefix}link_review t LEFT JOIN ${prefix}link_candidate c ON c.tenant_id = t.tenant_id"
            + " AND c.customer_id = t.customer_id WHERE t.tenant_id = :tenant_id";
    private static final String OF_CUSTOMER = ALL + " AND t.customer_id = :customer_id";
    private static final Among WITH_CANDIDATES =
            Among.of(Columns.of("customer_id"), "link_review", "customer_id").and("AND outcome = :outcome");
    private static final String BY_POSITION = " ORDER BY t.tenant_id, t.customer_id, c.pos";
    private static final String INSERT = "INSERT INTO ${prefix}link_review " + REVIEW.inserted();
    private static final String UPDATE = "UPDATE ${prefix}link_review SET outcome = :outcome, note = :note,"
            + " checked_at = :checked_at WHERE tenant_id = :tenant_id AND customer_id = :customer_id";
    private static final String DELETE =
            "DELETE FROM ${prefix}link_review WHERE tenant_id = :tenant_id AND customer_id = :customer_id";
    private static final String INSERT_CANDIDATE = "INSERT INTO ${prefix}link_candidate "
            + Columns.of("tenant_id", "customer_id", "pos").and(HIT).inserted();
    private static final String DELETE_CANDIDATES =
            "DELETE FROM ${prefix}link_candidate WHERE tenant_id = :tenant_id AND customer_id = :customer_id";

    private final Session session;

    LinkReviews(Session session) {
        this.session = session;
    }

    Optional<LinkReview> find(CustomerId id) {
        return read(OF_CUSTOMER, customer(id)).stream().findFirst();
    }

    List<LinkReview> all() {
        return read(ALL, Values.none());
    }

    Set<CustomerId> withCandidates(Collection<CustomerId> ids) {
        return Set.copyOf(WITH_CANDIDATES.list(
                session,
                Among.texts(ids),
                () -> Values.none().constant("outcome", LinkReview.Outcome.CANDIDATES),
                row -> CustomerId.of(row.text("customer_id"))));
    }

    void put(LinkReview review) {
        Values values = customer(review.customerId())
                .constant("outcome", review.outcome())
                .text("note", review.note())
                .moment("checked_at", review.checkedAt());
        if (session.put(UPDATE, values) == 0) {
            session.put(INSERT, values);
        }
        session.write(DELETE_CANDIDATES, values);
        List<Values> rows = new ArrayList<>();
        for (Candidate candidate : review.candidates()) {
            rows.add(values(candidate, customer(review.customerId()).number("pos", rows.size())));
        }
        session.writeAll(INSERT_CANDIDATE, rows);
    }

    void remove(CustomerId id) {
        session.write(DELETE_CANDIDATES, customer(id));
        session.write(DELETE, customer(id));
    }

    private List<LinkReview> read(String sql, Values values) {
        Assembled<String, LinkReview.Builder> reviews = new Assembled<>();
        session.list(sql + BY_POSITION, values, row -> {
            LinkReview.Builder review = reviews.at(row.text("customer_id"), row, LinkReviews::review);
            return row.optionalText("company").isPresent() ? review.addCandidates(candidate(row)) : review;
        });
        return reviews.<LinkReview>all(LinkReview.Builder::build).stream()
                .sorted(Comparator.comparing(review -> review.customerId().value(), Keys.BY_CODE_POINT))
                .toList();
    }

    private static Values customer(CustomerId id) {
        return Values.none().text("customer_id", id.value());
    }

    private static Values values(Candidate candidate, Values values) {
        CompanyHit hit = candidate.hit();
        return values.text("agency", hit.company().agency())
                .text("company", hit.company().value())
                .text("country", hit.country().value())
                .text("company_name", hit.name())
                .text("registration_number", hit.registrationNumber())
                .texts("vat_numbers", hit.vatNumbers())
                .text("street", hit.street())
                .text("post_code", hit.postCode())
                .text("city", hit.city())
                .constant("company_status", hit.status())
                .text("office_type", hit.officeType())
                .number("confidence", candidate.confidence())
                .texts("reasons", candidate.reasons());
    }

    private static LinkReview.Builder review(Row row) throws SQLException {
        return LinkReview.builder()
                .customerId(CustomerId.of(row.text("customer_id")))
                .outcome(row.constant("outcome", LinkReview.Outcome.class))
                .note(row.text("note"))
                .checkedAt(row.moment("checked_at"));
    }

    private static Candidate candidate(Row row) throws SQLException {
        CompanyHit hit = CompanyHit.builder()
                .company(row.company())
                .country(row.country("country"))
                .name(row.text("company_name"))
                .registrationNumber(row.optionalText("registration_number"))
                .vatNumbers(row.texts("vat_numbers"))
                .street(row.optionalText("street"))
                .postCode(row.optionalText("post_code"))
                .city(row.optionalText("city"))
                .status(row.optionalConstant("company_status", CompanyStatus.class))
                .officeType(row.optionalText("office_type"))
                .build();
        return Candidate.builder()
                .hit(hit)
                .confidence(row.integer("confidence"))
                .reasons(row.texts("reasons"))
                .build();
    }
}
