package io.creditkit.customer.linking;

import io.creditkit.customer.Customer;
import io.creditkit.customer.internal.LinkReason;
import io.creditkit.customer.linking.Match.Trait;
import io.creditkit.customer.report.CompanyHit;
import io.creditkit.customer.report.CompanyStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Holds a company against a customer. Pure.
 *
 * <p>An equal identifier carries 70 of 100 points; the name then confirms (20) or contradicts (−40), the address adds up to
 * 10. Without one, the name carries 60 and the address up to 30, so that a name alone never comes near certainty.
 */
final class Matching {
    private final Customer customer;
    private final CompanyHit hit;
    private final EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
    private final List<Finding> findings = new ArrayList<>();

    private record Finding(int points, String sentence) {}

    private Matching(Customer customer, CompanyHit hit) {
        this.customer = customer;
        this.hit = hit;
    }

    static Match of(Customer customer, CompanyHit hit) {
        return new Matching(customer, hit).match();
    }

    private Match match() {
        compareRegistrationNumber();
        compareVatNumber();
        compareName();
        compareAddress();
        compareStanding();
        int points = findings.stream().mapToInt(Finding::points).sum();
        List<String> reasons = findings.stream()
                .sorted(Comparator.comparingInt((Finding finding) -> Math.abs(finding.points()))
                        .reversed())
                .map(Finding::sentence)
                .toList();
        return new Match(hit, Math.max(0, Math.min(100, points)), Set.copyOf(traits), reasons);
    }

    private void compareRegistrationNumber() {
        if (customer.registrationNumber().isEmpty() || hit.registrationNumber().isEmpty()) {
            return;
        }
        if (Identifiers.isSameRegistrationNumber(
                hit.country(),
                customer.registrationNumber().get(),
                hit.registrationNumber().get())) {
            found(Trait.SAME_IDENTIFIER, 70, LinkReason.SAME_REGISTRATION_NUMBER);
        } else {
            found(Trait.OTHER_REGISTRATION_NUMBER, -40, LinkReason.OTHER_REGISTRATION_NUMBER);
        }
    }

    private void compareVatNumber() {
        if (customer.vatNumber().isEmpty() || hit.vatNumbers().isEmpty()) {
            return;
        }
        String ours = customer.vatNumber().get();
        if (hit.vatNumbers().stream().anyMatch(vat -> Identifiers.isSameVatNumber(hit.country(), ours, vat))) {
            found(Trait.SAME_IDENTIFIER, hasIdentifier() ? 0 : 70, LinkReason.SAME_VAT_NUMBER);
        } else {
            found(Trait.OTHER_VAT_NUMBER, -10, LinkReason.OTHER_VAT_NUMBER);
        }
    }

    private void compareName() {
        CompanyName ours = CompanyName.of(customer.name());
        CompanyName theirs = CompanyName.of(hit.name());
        switch (ours.likeness(theirs)) {
            case SAME -> found(Trait.SAME_NAME, hasIdentifier() ? 20 : 60, LinkReason.SAME_NAME);
            case SIMILAR -> {
                int likeness = (int) Math.round(ours.similarity(theirs) * 100);
                found(
                        Trait.SIMILAR_NAME,
                        (hasIdentifier() ? 15 : 40) * likeness / 100,
                        LinkReason.SIMILAR_NAME.sentence(likeness));
            }
            case DIFFERENT -> found(Trait.DIFFERENT_NAME, hasIdentifier() ? -40 : 0, LinkReason.DIFFERENT_NAME);
        }
        if (ours.hasOtherFormThan(theirs)) {
            found(Trait.OTHER_LEGAL_FORM, hasIdentifier() ? -5 : -10, LinkReason.OTHER_LEGAL_FORM);
        }
    }

    private void compareAddress() {
        if (customer.address().postCode().isPresent() && hit.postCode().isPresent()) {
            String ours =
                    Identifiers.lettersAndDigits(customer.address().postCode().get());
            if (!ours.isEmpty()
                    && ours.equals(Identifiers.lettersAndDigits(hit.postCode().get()))) {
                found(Trait.SAME_POST_CODE, hasIdentifier() ? 7 : 25, LinkReason.SAME_POST_CODE);
            } else {
                found(Trait.OTHER_POST_CODE, hasIdentifier() ? 0 : -10, LinkReason.OTHER_POST_CODE);
            }
        }
        if (customer.address().city().isPresent() && hit.city().isPresent()) {
            CompanyName ours = CompanyName.of(customer.address().city().get());
            if (ours.likeness(CompanyName.of(hit.city().get())) == CompanyName.Likeness.SAME) {
                found(Trait.SAME_CITY, hasIdentifier() ? 3 : 5, LinkReason.SAME_CITY);
            }
        }
    }

    private void compareStanding() {
        if (hit.status().filter(status -> status == CompanyStatus.NON_ACTIVE).isPresent()) {
            found(Trait.NOT_ACTIVE, -10, LinkReason.NOT_ACTIVE);
        }
        if (hit.officeType().filter(Matching::isBranch).isPresent()) {
            found(Trait.BRANCH, -10, LinkReason.BRANCH);
        }
    }

    private static boolean isBranch(String officeType) {
        return officeType.toLowerCase(Locale.ROOT).contains("branch");
    }

    private boolean hasIdentifier() {
        return traits.contains(Trait.SAME_IDENTIFIER);
    }

    private void found(Trait trait, int points, LinkReason reason) {
        found(trait, points, reason.template());
    }

    private void found(Trait trait, int points, String sentence) {
        traits.add(trait);
        findings.add(new Finding(points, sentence));
    }
}
