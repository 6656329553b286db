package io.creditkit.customer.report;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what a report tells against the master data of the customers of its company, as the policy says for each field. */
record ToldFields(WorkContext context, Map<AgencyField, FieldMode> modes) {
    private static final int LONGEST = 2000;

    /**
     * Follows a report.
     *
     * @param since what an event told of after the report was received: that the report says nothing new of
     */
    void follow(UnitOfWork work, CreditReport report, Set<Criterion> since) {
        if (modes.values().stream().allMatch(FieldMode.IGNORE::equals)) {
            return;
        }
        work.customers().linkedTo(report.company()).stream()
                .filter(customer -> customer.kind() == PartyKind.COMPANY && customer.status() != CustomerStatus.ERASED)
                .forEach(customer -> follow(work, report, customer, since));
    }

    private void follow(UnitOfWork work, CreditReport report, Customer customer, Set<Criterion> since) {
        Customer changed = customer;
        for (AgencyField field : AgencyField.values()) {
            if (isToldSince(field, since)) {
                continue;
            }
            FieldMode mode = modes.getOrDefault(field, FieldMode.IGNORE);
            Optional<String> told = field.of(report, customer).filter(text -> text.length() <= LONGEST);
            if (mode == FieldMode.IGNORE || told.isEmpty()) {
                continue;
            }
            boolean other = AgencyField.isOther(field.of(customer), told.get());
            if (other && mode == FieldMode.SUGGEST) {
                suggest(work, report, customer, field, told.get());
            } else {
                dropOpen(work, customer, field);
            }
            if (other && mode == FieldMode.OVERWRITE) {
                changed = taken(changed, field, told.get());
            }
        }
        if (!changed.equals(customer)) {
            context.by(ChangeSource.AGENCY_REPORT, work)
                    .customers()
                    .save(Customer.builder()
                            .from(changed)
                            .updatedAt(context.now())
                            .updatedBy(context.actor())
                            .build());
        }
    }

    private static boolean isToldSince(AgencyField field, Set<Criterion> since) {
        return switch (field) {
            case NAME -> since.contains(Criterion.NAME);
            case ADDRESS -> since.contains(Criterion.ADDRESS);
            default -> false;
        };
    }

    /** A rejected one stays, so that the same value is not suggested again. */
    private static void dropOpen(UnitOfWork work, Customer customer, AgencyField field) {
        work.customers().suggestions(customer.id()).stream()
                .filter(one -> one.field() == field && one.state() == FieldSuggestion.State.OPEN)
                .forEach(one -> work.customers().removeSuggestion(customer.id(), field));
    }

    private void suggest(UnitOfWork work, CreditReport report, Customer customer, AgencyField field, String told) {
        List<FieldSuggestion> former = work.customers().suggestions(customer.id()).stream()
                .filter(one -> one.field() == field)
                .toList();
        // Rejected before rejected values were kept apart: told for the last time before another value takes its place.
        former.stream()
                .filter(one -> one.state() == FieldSuggestion.State.REJECTED && isNotKept(work, one))
                .forEach(one -> work.customers().putRejectedValue(FieldSuggestions.rejected(one, context.now())));
        boolean rejected = work.customers().rejectedValues(customer.id()).stream()
                .anyMatch(one -> one.is(field, report.company(), told));
        Optional<String> present = field.of(customer);
        if (former.stream().anyMatch(one -> one.told().equals(told) && isAsItStands(one, report, present))) {
            return;
        }
        if (rejected) {
            // What another report told before is not what the newest one says.
            dropOpen(work, customer, field);
        } else {
            work.customers()
                    .putSuggestion(FieldSuggestion.builder()
                            .customer(customer.id())
                            .field(field)
                            .before(present)
                            .told(told)
                            .company(report.company())
                            .suggestedAt(context.now())
                            .build());
        }
    }

    /** One that was made before the customer's value was changed by hand, or of another company, could never be accepted any more. */
    private static boolean isAsItStands(FieldSuggestion former, CreditReport report, Optional<String> present) {
        return former.state() == FieldSuggestion.State.REJECTED
                || (former.before().equals(present) && former.company().equals(report.company()));
    }

    private static boolean isNotKept(UnitOfWork work, FieldSuggestion rejected) {
        return work.customers().rejectedValues(rejected.customer()).stream()
                .noneMatch(one -> one.is(rejected.field(), rejected.company(), rejected.told()));
    }

    /** What no customer can have, such as a name that is too long, must not cost the figures of a report that was paid for. */
    private static Customer taken(Customer customer, AgencyField field, String told) {
        try {
            return field.taken(customer, told).build();
        } catch (InvalidEntryException | IllegalArgumentException noValueOfACustomer) {
            return customer;
        }
    }
}
