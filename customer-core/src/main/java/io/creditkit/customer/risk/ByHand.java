package io.creditkit.customer.risk;

import io.creditkit.customer.report.AgencyOverride;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.search.CustomerProfile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person decided to go by instead of what the agency says, as an input of a score. */
record ByHand(Optional<AgencyOverride> override) {
    private static final Map<Criterion, Set<String>> FIELDS = new EnumMap<>(Map.of(
            Criterion.SCORE,
            Set.of("score"),
            Criterion.BAND,
            Set.of("band"),
            Criterion.LIMIT,
            Set.of("providerLimit")));

    static ByHand in(CustomerProfile profile) {
        return new ByHand(profile.company().flatMap(file -> file.overrideOn(profile.asOf())));
    }

    /** {@return the profile with what the person decided in place of what the agency says} */
    CustomerProfile applied(CustomerProfile profile) {
        if (override.isEmpty()) {
            return profile;
        }
        CompanyFile file = profile.company().orElseThrow();
        return CustomerProfile.builder()
                .from(profile)
                .company(CompanyFile.builder()
                        .from(file)
                        .figures(file.figuresOn(profile.asOf()))
                        .build())
                .build();
    }

    /** {@return the input, marked if it is not the agency's} */
    ScoredCharacteristic marked(ScoredCharacteristic input) {
        boolean decided = override.filter(one -> one.criteria().stream()
                        .anyMatch(criterion ->
                                FIELDS.getOrDefault(criterion, Set.of()).contains(input.field())))
                .isPresent();
        return decided
                ? new ScoredCharacteristic(
                        input.field(),
                        input.value() + " (decided by a person)",
                        input.bin(),
                        input.points(),
                        input.bestPoints(),
                        Optional.of(InputSource.HOST),
                        Optional.empty(),
                        input.nextBetter())
                : input;
    }
}
