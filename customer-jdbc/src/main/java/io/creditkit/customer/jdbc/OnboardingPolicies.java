package io.creditkit.customer.jdbc;

import io.creditkit.customer.Actor;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.onboarding.OnboardingPolicy;
import io.creditkit.customer.onboarding.Requirement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of onboarding policies. */
record OnboardingPolicies(Session session) {
    private static final Columns ALL =
            Columns.of("tenant_id", "kind", "policy_no", "requirements", "published_at", "published_by");
    private static final String SELECT = "SELECT " + ALL.names()
            + " FROM ${prefix}onboarding_policy WHERE tenant_id = :tenant_id AND kind = :kind ORDER BY policy_no";
    private static final String INSERT = "INSERT INTO ${prefix}onboarding_policy " + ALL.inserted();

    List<OnboardingPolicy> all(PartyKind kind) {
        return session.list(SELECT, Values.none().constant("kind", kind), OnboardingPolicies::policy);
    }

    void publish(OnboardingPolicy policy) {
        List<String> texts = new ArrayList<>();
        for (Requirement requirement : policy.requirements()) {
            texts.add(requirement.code());
            texts.add(requirement.rule().name());
            texts.add(requirement.need().name());
        }
        session.insert(
                INSERT,
                Values.none()
                        .constant("kind", policy.kind())
                        .number("policy_no", policy.number())
                        .texts("requirements", texts)
                        .moment("published_at", policy.publishedAt())
                        .text("published_by", policy.publishedBy().id()),
                "There is an onboarding policy of this kind and number already.");
    }

    private static OnboardingPolicy policy(Row row) throws SQLException {
        List<String> texts = row.texts("requirements");
        List<Requirement> requirements = new ArrayList<>();
        for (int i = 0; i + 2 < texts.size(); i += 3) {
            requirements.add(new Requirement(
                    texts.get(i),
                    Requirement.Rule.valueOf(texts.get(i + 1)),
                    Requirement.Need.valueOf(texts.get(i + 2))));
        }
        return new OnboardingPolicy(
                row.constant("kind", PartyKind.class),
                row.integer("policy_no"),
                requirements,
                row.moment("published_at"),
                Actor.of(row.text("published_by")));
    }
}
