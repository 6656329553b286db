package io.creditkit.customer.onboarding;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.internal.OpenLead;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the state of a pre-customer follows from what is known of it. All within one unit of work of the caller. */
record PreCustomerMoves(WorkContext context) {
    static PreCustomer existing(UnitOfWork work, PreCustomerId id) {
        return work.preCustomers().find(id).orElseThrow(() -> new UnknownReferenceException("pre-customer", id));
    }

    OnboardingPolicy policy(UnitOfWork work, PartyKind kind) {
        return work.preCustomers().policy(kind).orElseGet(() -> OnboardingPolicy.standard(kind));
    }

    /** Stores the fields given by a caller over the state and evidence that are stored, and measures anew. */
    PreCustomer store(UnitOfWork work, PreCustomer given, Optional<List<Evidence>> evidence) {
        Optional<PreCustomer> before = work.preCustomers().find(given.id());
        before.ifPresent(OpenLead::require);
        PreCustomerStatus status = before.map(PreCustomer::status).orElse(PreCustomerStatus.STARTED);
        PreCustomer stamped = PreCustomer.builder()
                .from(given)
                .idNumber(entered(given, before))
                .status(status)
                .statusReason(before.flatMap(PreCustomer::statusReason))
                .statusChangedAt(before.map(PreCustomer::statusChangedAt).orElse(context.now()))
                .convertedTo(Optional.empty())
                .evidence(evidence.orElseGet(
                        () -> before.map(PreCustomer::evidence).orElse(List.of())))
                .createdAt(before.map(PreCustomer::createdAt).orElse(context.now()))
                .updatedAt(context.now())
                .updatedBy(context.actor())
                .build();
        return work.preCustomers().save(measured(work, stamped));
    }

    /** Who read it masked and stores it gives it back masked, and means the number that is stored. */
    private static Optional<String> entered(PreCustomer given, Optional<PreCustomer> before) {
        Optional<String> shown = before.flatMap(PreCustomer::maskedIdNumber);
        return given.idNumber().isPresent() && given.idNumber().equals(shown)
                ? before.flatMap(PreCustomer::idNumber)
                : given.idNumber();
    }

    PreCustomer evidence(UnitOfWork work, PreCustomer stored, String code, Optional<Evidence> evidence) {
        List<Evidence> all = new ArrayList<>(stored.evidence());
        all.removeIf(known -> known.code().equals(code));
        evidence.ifPresent(all::add);
        return store(work, stored, Optional.of(all));
    }

    /** The policy may have changed since the pre-customer was measured last. */
    PreCustomer remeasured(UnitOfWork work, PreCustomer stored) {
        return stored.status().isOpen() ? measured(work, stored) : stored;
    }

    void requireReady(UnitOfWork work, PreCustomer candidate) {
        if (!candidate.status().isOpen()) {
            PreCustomerStatus.moves()
                    .requireMove(candidate.id().value(), candidate.status(), PreCustomerStatus.CONVERTED);
        }
        Progress progress = policy(work, candidate.kind()).progress(candidate);
        if (!progress.isReady()) {
            throw new MoveRefusedException(
                    "pre-customer " + candidate.id(),
                    candidate.status().name(),
                    PreCustomerStatus.CONVERTED.name(),
                    PreCustomerStatus.moves().allowedFrom(candidate.status()).stream()
                            .map(Enum::name)
                            .toList(),
                    Wording.of(
                            "move-refused.lacking",
                            "it lacks {requirements}.",
                            Map.of(
                                    "requirements",
                                    progress.lacking().stream()
                                            .map(Requirement::code)
                                            .collect(Collectors.joining(", ")))));
        }
    }

    PreCustomer converted(UnitOfWork work, PreCustomer candidate, CustomerId customer) {
        return work.preCustomers()
                .save(moved(
                        candidate, PreCustomerStatus.CONVERTED, context.actor().reason(), Optional.of(customer)));
    }

    PreCustomer end(UnitOfWork work, PreCustomer candidate, PreCustomerStatus status, String reason) {
        return work.preCustomers().save(moved(candidate, status, Optional.of(reason)));
    }

    private PreCustomer measured(UnitOfWork work, PreCustomer candidate) {
        boolean ready = policy(work, candidate.kind()).progress(candidate).isReady();
        PreCustomer checked = candidate.status() == PreCustomerStatus.STARTED
                ? moved(candidate, PreCustomerStatus.REQUIREMENTS_PENDING, Optional.empty())
                : candidate;
        PreCustomerStatus wanted = ready ? PreCustomerStatus.READY : PreCustomerStatus.REQUIREMENTS_PENDING;
        return checked.status() == wanted ? checked : moved(checked, wanted, Optional.empty());
    }

    private PreCustomer moved(PreCustomer candidate, PreCustomerStatus status, Optional<String> reason) {
        return moved(candidate, status, reason, Optional.empty());
    }

    private PreCustomer moved(
            PreCustomer candidate, PreCustomerStatus status, Optional<String> reason, Optional<CustomerId> customer) {
        PreCustomerStatus.moves().requireMove(candidate.id().value(), candidate.status(), status);
        return PreCustomer.builder()
                .from(candidate)
                .status(status)
                .statusReason(reason)
                .convertedTo(customer)
                .statusChangedAt(context.now())
                .updatedAt(context.now())
                .updatedBy(context.actor())
                .build();
    }
}
