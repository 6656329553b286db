package io.creditkit.customer.onboarding;

import io.creditkit.customer.CreatedCustomer;
import io.creditkit.customer.Customer;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.privacy.ConsentRecord;
import io.creditkit.customer.quality.DuplicateCheck;
import io.creditkit.customer.quality.DuplicateSearch;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes customers of pre-customers that are ready, each in one unit of work. Thread-safe. */
final class Activation {
    private final WorkContext context;
    private final PreCustomerMoves moves;
    private final LeadConversion conversion;

    Activation(WorkContext context, PreCustomerMoves moves, LeadConversion conversion) {
        this.context = context;
        this.moves = moves;
        this.conversion = conversion;
    }

    /** {@return the new customer} One that is a stored customer for certain is refused. */
    Customer unlessKnown(PreCustomerId id, ActivationTerms terms) {
        requireActivation(terms);
        return context.inUnitOfWork(work -> {
            PreCustomer candidate = ready(work, id);
            Customer customer = conversion.customer(candidate, terms);
            DuplicateCheck certain =
                    DuplicateSearch.of(work, customer, everybody -> true).certain(this::isSeen);
            if (!certain.isClear()) {
                throw new KnownCustomerException(id, certain);
            }
            return activated(work, candidate, customer, terms);
        });
    }

    /** {@return the new customer, if it is to be stored beside those that are like it} */
    CreatedCustomer compared(PreCustomerId id, ActivationTerms terms, CreatedCustomer.IfAlike ifAlike) {
        requireActivation(terms);
        return context.inUnitOfWork(work -> {
            PreCustomer candidate = ready(work, id);
            Customer customer = conversion.customer(candidate, terms);
            DuplicateCheck duplicates =
                    DuplicateSearch.of(work, customer, this::isSeen).shownTo(context.actor());
            boolean stored = ifAlike == CreatedCustomer.IfAlike.STORE || duplicates.isClear();
            return new CreatedCustomer(
                    stored ? Optional.of(activated(work, candidate, customer, terms)) : Optional.empty(), duplicates);
        });
    }

    private void requireActivation(ActivationTerms terms) {
        context.require(Permission.ACTIVATE_PRE_CUSTOMERS);
        if (!terms.offers().isEmpty()) {
            context.require(Permission.EDIT_RECEIVABLES);
        }
    }

    private PreCustomer ready(UnitOfWork work, PreCustomerId id) {
        // Whoever notes a consent of it at this moment is through, or finds that it became a customer.
        Turns.take(work, Subject.of(id));
        PreCustomer candidate = moves.remeasured(work, PreCustomerMoves.existing(work, id));
        moves.requireReady(work, candidate);
        return candidate;
    }

    /** {@return whether the actor may be told of a customer} */
    boolean isSeen(Customer known) {
        return context.actor().may(Permission.VIEW_CUSTOMERS);
    }

    private Customer activated(UnitOfWork work, PreCustomer candidate, Customer made, ActivationTerms terms) {
        Customer customer = conversion.stored(work, candidate, LeadConversion.withDetails(work, candidate, made));
        moves.converted(work, candidate, customer.id());
        candidate
                .idNumber()
                .filter(number -> !number.isBlank())
                .ifPresent(number -> work.people()
                        .putNationalId(NationalId.builder()
                                .customer(customer.id())
                                .number(number)
                                .type(candidate.idType().filter(type -> !type.isBlank()))
                                .build()));
        Subject owner = Subject.of(customer.id());
        work.attachments()
                .of(Subject.of(candidate.id()))
                .forEach(file -> work.attachments().put(file.of(owner)));
        Subject lead = Subject.of(candidate.id());
        work.privacy()
                .moveConsents(
                        lead,
                        owner,
                        work.privacy().consentsOf(lead).stream()
                                .map(ConsentRecord::consentId)
                                .collect(Collectors.toSet()));
        terms.offers().forEach(offer -> offer.attachTo(customer.id(), context, work));
        context.emit(
                work,
                owner,
                "customer.activated",
                Map.of("preCustomer", candidate.id().value()));
        return customer;
    }
}
