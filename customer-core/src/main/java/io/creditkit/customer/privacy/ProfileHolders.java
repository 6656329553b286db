package io.creditkit.customer.privacy;

import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.ScoredCharacteristic;
import io.creditkit.customer.settings.SettingOwner;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the house made of a customer: its risk, its group, and what was set for it. */
final class ProfileHolders {
    private ProfileHolders() {}

    /** A score of a person is a profile: it goes with the inputs it was made of, unless a duty keeps it as the reason of a decision. */
    static PersonalDataHolder assessments(ZoneId zone) {
        return new NewestDatedHolder<>(
                "risk assessment",
                RiskAssessment.class,
                ErasureLine.Action.DELETED,
                (work, customer) -> work.merges().namesOf(customer.id()).stream()
                        .flatMap(name -> work.assessments().all(name).stream())
                        .toList(),
                ProfileHolders::id,
                assessment -> LocalDate.ofInstant(assessment.assessedAt(), zone),
                ProfileHolders::shown,
                (work, customer) -> work.merges().namesOf(customer.id()).forEach(work.assessments()::forget));
    }

    private static String id(RiskAssessment assessment) {
        return assessment.customerId() + " " + assessment.assessedAt();
    }

    private static PersonalRecord shown(RiskAssessment assessment) {
        return PersonalRecord.of("risk assessment", id(assessment))
                .with("assessedAt", assessment.assessedAt())
                .with("asOf", assessment.asOf())
                .with("scoreCard", assessment.scoreCard() + " " + assessment.scoreCardVersion())
                .with("score", assessment.score().stream().boxed().findFirst())
                .with("riskClass", assessment.riskClass())
                .with("certainty", assessment.certainty())
                .with("probabilityOfDefault", assessment.probabilityOfDefault())
                .with("inputs", inputs(assessment.characteristics()))
                .with("reasons", text(assessment.reasons()))
                .with("knockOut", assessment.knockOut())
                .record();
    }

    /** With what each gave: how a decision came about has to be told (GDPR, article 15 (1) (h)). */
    private static Optional<String> inputs(List<ScoredCharacteristic> characteristics) {
        return text(characteristics.stream()
                .map(one -> one.field() + ": " + one.value() + " (" + one.points() + " of " + one.bestPoints() + ")")
                .toList());
    }

    private static Optional<String> text(List<String> parts) {
        return Optional.of(parts.stream().collect(Collectors.joining("; "))).filter(all -> !all.isEmpty());
    }

    static PersonalDataHolder membership() {
        return new StandardHolders.Holder(
                "group membership",
                Set.of(),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.groups().groupOf(customer.id()).stream()
                        .map(group -> PersonalRecord.of("group membership", group.value())
                                .with("group", work.groups().find(group).map(CustomerGroup::name))
                                .record())
                        .toList(),
                (work, customer) -> work.groups().leave(customer.id()));
    }

    static PersonalDataHolder settings() {
        return new StandardHolders.Holder(
                "setting",
                Set.of(SettingOwner.class),
                ErasureLine.Action.DELETED,
                (work, customer) -> work.merges().namesOf(customer.id()).stream()
                        .flatMap(name -> work.settings().values(SettingOwner.of(name)).entrySet().stream()
                                .sorted(Map.Entry.comparingByKey()))
                        .map(setting -> PersonalRecord.of("setting", setting.getKey())
                                .with("value", setting.getValue())
                                .record())
                        .toList(),
                (work, customer) -> work.merges().namesOf(customer.id()).stream()
                        .map(SettingOwner::of)
                        .forEach(owner -> work.settings()
                                .values(owner)
                                .keySet()
                                .forEach(key -> work.settings().remove(owner, key))));
    }
}
