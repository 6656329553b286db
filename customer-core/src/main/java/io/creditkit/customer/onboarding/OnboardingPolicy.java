package io.creditkit.customer.onboarding;

import io.creditkit.customer.Actor;
import io.creditkit.customer.PartyKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What parties of one kind must bring before they become customers of one tenant. Published and never changed: a change is a
 * new version.
 *
 * @param kind whom it is for
 * @param number 0 for the one of the house, then 1, 2, 3 and so on as the tenant publishes them
 * @param requirements what is asked, in the order it is shown
 * @param publishedAt when, to the microsecond
 * @param publishedBy who
 */
public record OnboardingPolicy(
        PartyKind kind, int number, List<Requirement> requirements, Instant publishedAt, Actor publishedBy) {
    public OnboardingPolicy {
        requirements = List.copyOf(requirements);
        Set<String> codes = new HashSet<>();
        for (Requirement requirement : requirements) {
            if (!codes.add(requirement.code())) {
                throw new IllegalArgumentException(
                        "An onboarding policy asks for each code once, but twice for " + requirement.code() + ".");
            }
        }
    }

    /** {@return what holds until a tenant publishes its own: what no customer can be without, its name and country} */
    public static OnboardingPolicy standard(PartyKind kind) {
        return new OnboardingPolicy(
                kind,
                0,
                List.of(
                        Requirement.required("name", Requirement.Rule.NAME),
                        Requirement.required("country", Requirement.Rule.COUNTRY)),
                Instant.EPOCH,
                Actor.of("house"));
    }

    /** {@return how far that pre-customer has come} */
    public Progress progress(PreCustomer candidate) {
        return new Progress(
                number,
                requirements.stream().filter(one -> one.metBy(candidate)).toList(),
                requirements.stream().filter(one -> !one.metBy(candidate)).toList());
    }
}
