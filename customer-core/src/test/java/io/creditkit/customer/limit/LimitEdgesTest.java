package io.creditkit.customer.limit;

import static io.creditkit.customer.limit.LimitBench.ALONE;
import static io.creditkit.customer.limit.LimitBench.COMPANY;
import static io.creditkit.customer.limit.LimitBench.ONE;
import static io.creditkit.customer.limit.LimitBench.TODAY;
import static io.creditkit.customer.limit.LimitBench.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.CreditStatus;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.privacy.PersonalRecord;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.storage.StorageSamples;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who may do what with limits, what the trail and a person's own data tell of them, and the wall between tenants. */
class LimitEdgesTest {
    private static final CheckRequest ORDER = CheckRequest.order(ALONE, "SO-1", eur("5"));

    private final LimitBench bench = new LimitBench();

    @Test
    void eachCallNeedsItsPermission() {
        LimitEntry entry = LimitEntry.permanent(COMPANY, eur("1"), "Committee.");
        LimitDecision draft = bench.limits().decisions().draft(entry);
        CreditLimits nobody = bench.limits(Actor.of("eve", Role.of("none", Permission.VIEW_CUSTOMERS)));

        for (Runnable call : List.<Runnable>of(
                () -> nobody.decisions().decide(entry),
                () -> nobody.decisions().request(entry),
                () -> nobody.decisions().draft(entry),
                () -> nobody.decisions().revise(draft, entry),
                () -> nobody.decisions().submit(draft),
                () -> nobody.decisions().drafts(),
                () -> nobody.decisions().approve("d", "Yes."),
                () -> nobody.decisions().refuse("d", "No."),
                () -> nobody.decisions().withdraw("d"),
                () -> nobody.decisions().end("d"),
                () -> nobody.decisions().history(COMPANY),
                () -> nobody.decisions().waiting(),
                () -> nobody.decisions().inForce(COMPANY, TODAY),
                () -> nobody.decisions().agenda(TODAY, TODAY),
                () -> nobody.decisions().settle(),
                () -> nobody.checks().check(ORDER),
                () -> nobody.checks().check(StorageSamples.company("X-1"), "SO-1", eur("1")),
                () -> nobody.checks().reserve(ORDER),
                () -> nobody.checks().convert(ALONE, "SO-1"),
                () -> nobody.checks().release(ALONE, "SO-1"),
                () -> nobody.checks().reservationsOf(ALONE),
                () -> nobody.checks().expire(),
                () -> nobody.checks().override(ORDER, "Please."),
                () -> nobody.checks().overridesOf(ALONE),
                () -> nobody.standings().set(COMPANY, CreditStatus.STOP, "No."),
                () -> nobody.guarantees().add(GuaranteeEntry.of(COMPANY, Guarantee.Kind.BANK, eur("1"))),
                () -> nobody.guarantees().end("g", TODAY),
                () -> nobody.guarantees().of(COMPANY),
                () -> nobody.cover(COMPANY, TODAY),
                () -> nobody.standings().lift(COMPANY),
                () -> nobody.standings().of(COMPANY),
                () -> nobody.advice().inputs(ONE),
                () -> nobody.advice().recommend(ONE),
                () -> nobody.advice().proposal(ONE),
                () -> nobody.advice().proposals(),
                () -> nobody.of(ONE, TODAY),
                () -> nobody.exposure(COMPANY, TODAY),
                () -> nobody.overLimit(TODAY))) {
            assertThatThrownBy(call::run).isInstanceOf(PermissionDeniedException.class);
        }
        Actor seller = Actor.of("seller", Role.of("seller", Permission.CHECK_CREDIT));
        assertThat(bench.limits(seller).checks().reserve(ORDER).reservation()).isPresent();
        assertThatThrownBy(() -> bench.limits(seller).checks().override(ORDER, "Please."))
                .isInstanceOf(PermissionDeniedException.class);
    }

    @Test
    void overridesAndStatusesAreInTheTrailOfTheirCustomer() {
        bench.decide(LimitSubject.of(ALONE), "1");
        bench.checks().override(ORDER, "The boss knows them.");
        bench.limits().standings().set(LimitSubject.of(ALONE), CreditStatus.STOP, "A bounced cheque.");
        bench.limits().standings().lift(LimitSubject.of(ALONE));

        assertThat(trail(Subject.of(ALONE)))
                .flatExtracting(AuditEntry::changes)
                .contains(
                        new FieldChange("override.reason", Optional.empty(), Optional.of("The boss knows them.")),
                        new FieldChange("creditStatus", Optional.empty(), Optional.of("STOP")),
                        new FieldChange("creditStatus", Optional.of("STOP"), Optional.empty()));
    }

    @Test
    void aPersonIsToldOfItsLimitsAndWhatWasWrittenBesideThemIsErased() {
        LimitDecision decided = bench.decide(COMPANY, "1000");
        LimitDecision own = bench.decide(LimitSubject.of(ALONE), "1");
        bench.checks().override(ORDER, "The boss knows her.");
        bench.checks().reserve(ORDER);
        bench.limits().standings().set(LimitSubject.of(ALONE), CreditStatus.STOP, "Her cheque bounced.");
        bench.limits()
                .guarantees()
                .add(GuaranteeEntry.of(LimitSubject.of(ALONE), Guarantee.Kind.PARENT, eur("5"))
                        .reference("Her mother."));
        Privacy privacy = new Privacy(bench.context(Actor.of("officer")), PrivacySettings.standard());

        assertThat(types(privacy, ALONE))
                .contains("credit limit", "credit status", "credit override", "credit reservation", "guarantee");
        assertThat(types(privacy, ONE))
                .as("the limit of a company that another customer shares is not of this one")
                .doesNotContain("credit limit");
        privacy.erase(ALONE, "She asked for it.");

        bench.context(Actor.of("auditor")).inUnitOfWork(work -> {
            LimitDecision left = work.limits().find(own.id()).orElseThrow();
            assertThat(left.reason()).isEqualTo("erased");
            assertThat(left.approvals()).extracting(LimitApproval::note).containsOnly("erased");
            assertThat(left.amount()).isEqualTo(own.amount());
            assertThat(work.limits().overridesOf(ALONE))
                    .extracting(HoldOverride::reason)
                    .containsOnly("erased");
            assertThat(work.limits().standing(LimitSubject.of(ALONE)))
                    .get()
                    .extracting(CreditStanding::reason)
                    .isEqualTo("erased");
            assertThat(work.limits().guaranteesOf(LimitSubject.of(ALONE)))
                    .extracting(Guarantee::reference)
                    .containsExactly(Optional.of("erased"));
            assertThat(work.limits().find(decided.id())).contains(decided);
            return true;
        });
        assertThat(trail(Subject.of(Subject.Kind.CREDIT_LIMIT, own.id())))
                .flatExtracting(AuditEntry::changes)
                .allSatisfy(change -> assertThat(change.after()).isEmpty());
        assertThat(trail(Subject.of(ALONE)).toString()).doesNotContain("her.", "Her cheque", "Her mother");
    }

    @Test
    void aCompanyThatOnlyOnePersonIsLinkedToIsThatPerson() {
        bench.context(Actor.of("setup"))
                .inUnitOfWork(work -> work.customers()
                        .save(io.creditkit.customer.Customer.builder()
                                .from(work.customers().findByNumber("2").orElseThrow())
                                .agencyLink(Optional.empty())
                                .build()));
        LimitDecision decided = bench.decide(COMPANY, "1000");
        bench.limits().standings().set(COMPANY, CreditStatus.STOP, "His cheque bounced.");
        new Privacy(bench.context(Actor.of("officer")), PrivacySettings.standard()).erase(ONE, "He asked for it.");

        bench.context(Actor.of("auditor")).inUnitOfWork(work -> {
            assertThat(work.limits().find(decided.id()).orElseThrow().reason()).isEqualTo("erased");
            assertThat(work.limits().standing(COMPANY).orElseThrow().reason()).isEqualTo("erased");
            return true;
        });
        assertThat(trail(Subject.of(Subject.Kind.COMPANY, "creditsafe:X-1")).toString())
                .doesNotContain("cheque");
    }

    @Test
    void tenantsAreAWall() {
        try (CreditKit kit = CreditKit.builder().storage(bench.storage).build()) {
            bench.decide(COMPANY, "1000");
            bench.reserve(ONE, "SO-1", "5");
            CreditLimits other =
                    kit.workspace(TenantId.of("other"), Actor.of("eve")).limits();

            assertThat(other.decisions().history(COMPANY)).isEmpty();
            assertThat(other.checks().reservationsOf(ONE)).isEmpty();
            assertThat(other.overLimit(TODAY).rows()).isEmpty();
            assertThat(kit.workspace(TenantId.of("tenant"), Actor.of("jane"))
                            .limits()
                            .decisions()
                            .history(COMPANY))
                    .hasSize(1);
        }
    }

    private static Set<String> types(Privacy privacy, io.creditkit.customer.CustomerId customer) {
        return privacy.dataOf(customer).stream().map(PersonalRecord::type).collect(Collectors.toSet());
    }

    private List<AuditEntry> trail(Subject subject) {
        return bench.context(Actor.of("auditor"))
                .inUnitOfWork(work -> work.audit().of(subject));
    }
}
