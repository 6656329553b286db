package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.creditkit.customer.Actor;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.onboarding.Evidence;
import io.creditkit.customer.onboarding.OnboardingPolicy;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.storage.OnboardingStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class JdbcOnboardingStore implements OnboardingStore {
    private static final Columns CHANGING = Columns.of(
            "kind",
            "person_name",
            "email",
            "phone",
            "id_type",
            "id_number",
            "registration_number",
            "vat_number",
            "street",
            "post_code",
            "city",
            "country",
            "agency",
            "company",
            "lead_source",
            "field_sources",
            "status",
            "status_changed_at",
            "status_reason",
            "converted_to",
            "created_at",
            "updated_at",
            "updated_by");
    private static final Columns ALL =
            Columns.of("tenant_id", "id", "id_key", "version").and(CHANGING);
    private static final Columns EVIDENCE =
            Columns.of("tenant_id", "pre_customer_id", "pos", "code", "evidence", "met_at", "met_by");

    private static final String SELECT =
            "SELECT " + ALL.names() + " FROM ${prefix}pre_customer WHERE tenant_id = :tenant_id";
    private static final String BY_ID = SELECT + " AND id = :id";
    private static final String FIRST_PAGE = SELECT + " ORDER BY tenant_id, id_key LIMIT :most";
    private static final String NEXT_PAGE = SELECT + " AND id_key > :after ORDER BY tenant_id, id_key LIMIT :most";
    private static final String IN_LIST = " ORDER BY tenant_id, created_at DESC, id_key LIMIT :most";
    private static final String NEWEST = SELECT + IN_LIST;
    private static final String NEXT_NEWEST =
            SELECT + " AND created_at <= :at AND (created_at < :at OR id_key > :after)" + IN_LIST;
    private static final String COUNT = "SELECT COUNT(*) AS n FROM ${prefix}pre_customer WHERE tenant_id = :tenant_id";
    private static final String INSERT = "INSERT INTO ${prefix}pre_customer " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}pre_customer SET version = version + 1, "
            + CHANGING.assignments() + " WHERE tenant_id = :tenant_id AND id = :id AND version = :version";
    private static final String VERSION =
            "SELECT version AS n FROM ${prefix}pre_customer WHERE tenant_id = :tenant_id AND id = :id";
    private static final Among EVIDENCE_OF =
            Among.of(EVIDENCE, "pre_evidence", "pre_customer_id").and("ORDER BY pre_customer_id, pos");
    private static final String INSERT_EVIDENCE = "INSERT INTO ${prefix}pre_evidence " + EVIDENCE.inserted();
    private static final String DELETE_EVIDENCE =
            "DELETE FROM ${prefix}pre_evidence WHERE tenant_id = :tenant_id AND pre_customer_id = :id";

    private final Session session;
    private final OnboardingPolicies policies;

    JdbcOnboardingStore(Session session) {
        this.session = session;
        this.policies = new OnboardingPolicies(session);
    }

    @Override
    public Optional<PreCustomer> find(PreCustomerId id) {
        return withEvidence(
                        session
                                .first(BY_ID, Values.none().text("id", id.value()), JdbcOnboardingStore::preCustomer)
                                .stream()
                                .toList())
                .stream()
                .findFirst();
    }

    @Override
    public List<PreCustomer> page(Optional<PreCustomerId> after, int limit) {
        Subjects.requirePage("pre-customers", limit, MAX_PAGE);
        Values values = Values.none().number("most", limit);
        after.ifPresent(id -> values.bytes("after", id.value().getBytes(UTF_8)));
        return withEvidence(
                session.list(after.isPresent() ? NEXT_PAGE : FIRST_PAGE, values, JdbcOnboardingStore::preCustomer));
    }

    @Override
    public List<PreCustomer> newest(Optional<PreCustomer> after, int limit) {
        Subjects.requirePage("pre-customers", limit, MAX_PAGE);
        Values values = Values.none().number("most", limit);
        after.ifPresent(last -> values.moment("at", last.createdAt())
                .bytes("after", last.id().value().getBytes(UTF_8)));
        return withEvidence(
                session.list(after.isPresent() ? NEXT_NEWEST : NEWEST, values, JdbcOnboardingStore::preCustomer));
    }

    @Override
    public long count() {
        return session.number(COUNT, Values.none());
    }

    @Override
    public PreCustomer save(PreCustomer candidate) {
        Values values = values(candidate);
        String taken = "There is a pre-customer with this id already.";
        if (candidate.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "pre-customer " + candidate.id(), taken, candidate.version(), VERSION);
            session.write(DELETE_EVIDENCE, values);
        }
        List<Values> rows = new ArrayList<>();
        for (Evidence evidence : candidate.evidence()) {
            rows.add(Values.none()
                    .text("pre_customer_id", candidate.id().value())
                    .number("pos", rows.size())
                    .text("code", evidence.code())
                    .text("evidence", evidence.reference())
                    .moment("met_at", evidence.metAt())
                    .text("met_by", evidence.by().id()));
        }
        session.writeAll(INSERT_EVIDENCE, rows);
        return PreCustomer.builder()
                .from(candidate)
                .version(candidate.version() + 1)
                .build();
    }

    @Override
    public Optional<OnboardingPolicy> policy(PartyKind kind) {
        return policies.all(kind).stream().reduce((earlier, later) -> later);
    }

    @Override
    public List<OnboardingPolicy> policies(PartyKind kind) {
        return policies.all(kind);
    }

    @Override
    public void publish(OnboardingPolicy policy) {
        policies.publish(policy);
    }

    /** One statement for a page of them, and not one for each. */
    private List<PreCustomer> withEvidence(List<PreCustomer> candidates) {
        Map<String, List<Held>> held = Among.grouped(
                EVIDENCE_OF.list(
                        session,
                        candidates.stream()
                                .map(candidate -> candidate.id().value())
                                .toList(),
                        JdbcOnboardingStore::held),
                Held::by);
        return candidates.stream()
                .map(candidate -> held.containsKey(candidate.id().value())
                        ? PreCustomer.builder()
                                .from(candidate)
                                .evidence(held.get(candidate.id().value()).stream()
                                        .map(Held::evidence)
                                        .toList())
                                .build()
                        : candidate)
                .toList();
    }

    private record Held(String by, Evidence evidence) {}

    private static Held held(Row row) throws SQLException {
        return new Held(
                row.text("pre_customer_id"),
                new Evidence(
                        row.text("code"), row.text("evidence"), row.moment("met_at"), Actor.of(row.text("met_by"))));
    }

    private static Values values(PreCustomer candidate) {
        return Values.none()
                .text("id", candidate.id().value())
                .bytes("id_key", candidate.id().value().getBytes(UTF_8))
                .constant("kind", candidate.kind())
                .text("person_name", candidate.name())
                .text("email", candidate.email())
                .text("phone", candidate.phone())
                .text("id_type", candidate.idType())
                .text("id_number", candidate.idNumber())
                .text("registration_number", candidate.registrationNumber())
                .text("vat_number", candidate.vatNumber())
                .text("street", candidate.street())
                .text("post_code", candidate.postCode())
                .text("city", candidate.city())
                .text("country", candidate.country().map(CountryCode::value))
                .text("agency", candidate.agencyCompany().map(AgencyCompanyId::agency))
                .text("company", candidate.agencyCompany().map(AgencyCompanyId::value))
                .text("lead_source", candidate.source())
                .texts("field_sources", TextLists.flat(candidate.fieldSources()))
                .constant("status", candidate.status())
                .moment("status_changed_at", candidate.statusChangedAt())
                .text("status_reason", candidate.statusReason())
                .text("converted_to", candidate.convertedTo().map(CustomerId::value))
                .moment("created_at", candidate.createdAt())
                .moment("updated_at", candidate.updatedAt())
                .text("updated_by", candidate.updatedBy().id());
    }

    private static PreCustomer preCustomer(Row row) throws SQLException {
        Optional<String> agency = row.optionalText("agency");
        Optional<AgencyCompanyId> company = agency.isEmpty()
                ? Optional.empty()
                : Optional.of(AgencyCompanyId.of(agency.get(), row.text("company")));
        return PreCustomer.builder()
                .id(PreCustomerId.of(row.text("id")))
                .kind(row.constant("kind", PartyKind.class))
                .name(row.optionalText("person_name"))
                .email(row.optionalText("email"))
                .phone(row.optionalText("phone"))
                .idType(row.optionalText("id_type"))
                .idNumber(row.optionalText("id_number"))
                .registrationNumber(row.optionalText("registration_number"))
                .vatNumber(row.optionalText("vat_number"))
                .street(row.optionalText("street"))
                .postCode(row.optionalText("post_code"))
                .city(row.optionalText("city"))
                .country(row.optionalText("country").map(CountryCode::new))
                .agencyCompany(company)
                .source(row.optionalText("lead_source"))
                .fieldSources(TextLists.map(row.texts("field_sources")))
                .status(row.constant("status", PreCustomerStatus.class))
                .statusChangedAt(row.moment("status_changed_at"))
                .statusReason(row.optionalText("status_reason"))
                .convertedTo(row.optionalText("converted_to").map(CustomerId::of))
                .version(row.number("version"))
                .createdAt(row.moment("created_at"))
                .updatedAt(row.moment("updated_at"))
                .updatedBy(Actor.of(row.text("updated_by")))
                .build();
    }
}
