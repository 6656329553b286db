package io.creditkit.customer.onboarding;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.CodeList;
import io.creditkit.customer.internal.PastValues;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pre-customer was before a moment, as its trail tells it. */
record PastLead(Instant end, List<AuditEntry> trail, Optional<PreCustomer> present) {
    private static final String STATUS = "status";
    private static final String EVIDENCE = "evidence";

    /**
     * {@return the pre-customer before that moment, at version 0; empty if it was not there}
     *
     * @param trail what happened to it, in order
     * @param present what it is now: it tells what the trail leaves open
     */
    static Optional<PreCustomer> before(
            Instant end, PreCustomerId id, List<AuditEntry> trail, Optional<PreCustomer> present) {
        return new PastLead(end, trail, present).read(id);
    }

    /** Of one that was erased the trail does not even tell the kind. */
    private Optional<PreCustomer> read(PreCustomerId id) {
        PastValues past = PastValues.ofItself(end, trail);
        return past.created()
                .flatMap(made -> past.field("kind")
                        .map(kind -> PreCustomer.builder()
                                .id(id)
                                .kind(PartyKind.valueOf(kind))
                                .name(past.field("name"))
                                .email(past.field("email"))
                                .phone(past.field("phone"))
                                .idType(past.field("idType"))
                                .idNumber(past.field("idNumber"))
                                .registrationNumber(past.field("registrationNumber"))
                                .vatNumber(past.field("vatNumber"))
                                .street(past.field("street"))
                                .postCode(past.field("postCode"))
                                .city(past.field("city"))
                                .country(past.field("country").map(CountryCode::of))
                                .agencyCompany(past.field("agencyCompany").map(PastLead::company))
                                .source(past.field("source"))
                                .fieldSources(sources(past))
                                .evidence(codes(past.field(EVIDENCE)).stream()
                                        .map(this::evidence)
                                        .toList())
                                .status(PreCustomerStatus.valueOf(
                                        past.field(STATUS).orElseThrow()))
                                .statusReason(past.field("statusReason"))
                                .statusChangedAt(lastOf(STATUS).orElse(made).at())
                                .convertedTo(past.field("convertedTo").map(CustomerId::of))
                                .createdAt(made.at())
                                .updatedAt(past.last().orElse(made).at())
                                .updatedBy(past.last().orElse(made).by())
                                .build()));
    }

    private static AgencyCompanyId company(String text) {
        int colon = text.indexOf(':');
        return AgencyCompanyId.of(text.substring(0, colon), text.substring(colon + 1));
    }

    /** A field that has another value now may have come from elsewhere. */
    private Map<String, String> sources(PastValues past) {
        Map<String, String> sources = new HashMap<>();
        present.map(PreCustomer::fieldSources).orElse(Map.of()).forEach((field, source) -> {
            boolean same = trail.stream()
                    .filter(entry -> !entry.at().isBefore(end))
                    .flatMap(entry -> entry.changes().stream())
                    .noneMatch(change -> change.field().equals(field));
            if (same && past.field(field).isPresent()) {
                sources.put(field, source);
            }
        });
        return sources;
    }

    private Evidence evidence(String code) {
        Optional<Evidence> known = present.stream()
                .flatMap(lead -> lead.evidence().stream())
                .filter(met -> met.code().equals(code) && met.metAt().isBefore(end))
                .findFirst();
        return known.orElseGet(() -> {
            AuditEntry recorded = recorded(code).or(() -> lastOf(EVIDENCE)).orElseThrow();
            return new Evidence(code, "", recorded.at(), recorded.by());
        });
    }

    /** Other evidence may have come and gone since, by other people. */
    private Optional<AuditEntry> recorded(String code) {
        return trail.stream()
                .filter(entry -> entry.at().isBefore(end))
                .filter(entry -> entry.changes().stream()
                        .filter(change -> change.field().equals(EVIDENCE))
                        .anyMatch(change -> codes(change.after()).contains(code)
                                && !codes(change.before()).contains(code)))
                .reduce((earlier, later) -> later);
    }

    private static List<String> codes(Optional<String> list) {
        return list.map(CodeList::codes).orElse(List.of());
    }

    private Optional<AuditEntry> lastOf(String field) {
        return trail.stream()
                .filter(entry -> entry.at().isBefore(end))
                .filter(entry -> entry.changes().stream()
                        .anyMatch(change -> change.field().equals(field)))
                .reduce((earlier, later) -> later);
    }
}
