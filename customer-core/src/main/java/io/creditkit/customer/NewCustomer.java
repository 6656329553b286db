package io.creditkit.customer;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.onboarding.OnboardingPolicy;
import io.creditkit.customer.onboarding.Requirement;
import io.creditkit.customer.quality.DuplicateCheck;
import io.creditkit.customer.quality.DuplicateSearch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer that somebody enters: checked, measured by the onboarding policy, and compared with those that are stored. */
record NewCustomer(WorkContext context, Customers customers) {
    CreatedCustomer create(Customer draft, CreatedCustomer.IfAlike ifAlike) {
        context.require(Permission.EDIT_CUSTOMERS);
        context.require(Permission.VIEW_CUSTOMERS);
        if (draft.version() != 0) {
            throw new IllegalArgumentException("A customer is created at version 0, but " + draft.number()
                    + " has version " + draft.version() + ".");
        }
        CustomerFaults.require(draft, Optional.empty());
        requirePolicy(draft);
        Optional<Customer> known = customers.known(draft);
        if (known.isPresent()) {
            return new CreatedCustomer(known, new DuplicateCheck(List.of(), 0));
        }
        DuplicateCheck duplicates = new DuplicateSearch(context).of(draft, all -> true);
        return switch (ifAlike) {
            case STORE -> stored(draft, duplicates);
            case ASK ->
                duplicates.isClear() ? stored(draft, duplicates) : new CreatedCustomer(Optional.empty(), duplicates);
        };
    }

    private CreatedCustomer stored(Customer draft, DuplicateCheck duplicates) {
        Customer stored = draft.externalIds().isEmpty() ? customers.save(draft) : customers.createOnce(draft);
        return new CreatedCustomer(Optional.of(stored), duplicates);
    }

    /** What onboarding requires is required of who comes without it; of evidence nothing is known here. */
    private void requirePolicy(Customer draft) {
        OnboardingPolicy policy = context.inUnitOfWork(work ->
                work.preCustomers().policy(draft.kind()).orElseGet(() -> OnboardingPolicy.standard(draft.kind())));
        List<EntryFault> faults = policy.requirements().stream()
                .filter(one -> one.need() == Requirement.Need.REQUIRED && !isMet(one.rule(), draft))
                .map(one -> new EntryFault(
                        one.code(),
                        "required-by-policy",
                        "The onboarding policy requires it. Enter it, or begin with a pre-customer.",
                        Map.of("policy", String.valueOf(policy.number()))))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("customer", faults);
        }
    }

    private static boolean isMet(Requirement.Rule rule, Customer draft) {
        return switch (rule) {
            case NAME, COUNTRY -> true;
            case EMAIL -> isKnown(draft.email());
            case PHONE -> isKnown(draft.phone());
            case CITY -> isKnown(draft.address().city());
            case REGISTRATION_NUMBER -> isKnown(draft.registrationNumber());
            case VAT_NUMBER -> isKnown(draft.vatNumber());
            case AGENCY_COMPANY -> draft.agencyLink().isPresent();
            case EVIDENCE, IDENTITY_DOCUMENT -> false;
        };
    }

    /** A field that a form sends without anything in it tells nothing. */
    private static boolean isKnown(Optional<String> text) {
        return text.filter(known -> !known.isBlank()).isPresent();
    }
}
