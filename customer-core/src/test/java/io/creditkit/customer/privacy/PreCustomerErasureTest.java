package io.creditkit.customer.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.attachment.AttachmentSettings;
import io.creditkit.customer.attachment.Attachments;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.onboarding.ActivationTerms;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.onboarding.PreCustomers;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who never became a customer has the same rights as who did. */
class PreCustomerErasureTest {
    private static final PreCustomerId LEAD = PreCustomerId.of("pc-1");
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final byte[] PDF = "%PDF-1.7 passport".getBytes(US_ASCII);

    private final Storage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final Privacy privacy = privacy(RetentionPolicy.standard());
    private final Attachments attachments = new Attachments(context, AttachmentSettings.standard());

    @ParameterizedTest
    @EnumSource(PreCustomerStatus.class)
    void fromEachStateALeadIsErasedWithItsFilesAndItsTrail(PreCustomerStatus state) throws IOException {
        Attachment file = storedWithAFile(PreCustomerStatus.STARTED);
        move(state);
        if (state == PreCustomerStatus.ERASED) {
            assertThatThrownBy(() -> privacy.erase(LEAD, "Asked for by letter."))
                    .isInstanceOf(ErasureRefusedException.class)
                    .hasMessageContaining("PRE_CUSTOMER pc-1")
                    .hasMessageContaining("erased before");
            return;
        }

        Erasure proof = privacy.erase(LEAD, "Asked for by letter.");

        PreCustomer erased = found();
        assertThat(erased.status()).isEqualTo(PreCustomerStatus.ERASED);
        assertThat(List.of(erased.name(), erased.email(), erased.phone(), erased.idNumber(), erased.city()))
                .containsOnly(Optional.empty());
        assertThat(attachments.find(file.id())).isEmpty();
        List<AuditEntry> trail = trail();
        assertThat(trail).last().satisfies(entry -> assertThat(entry.action()).isEqualTo(AuditEntry.Action.ERASED));
        assertThat(trail).flatExtracting(AuditEntry::changes).isNotEmpty().allSatisfy(change -> {
            assertThat(change.before()).isEmpty();
            assertThat(change.after()).isEmpty();
        });
        assertThat(proof.subject()).isEqualTo(Subject.of(LEAD));
        assertThat(proof.completedAt()).contains(Workbench.NOW);
        assertThat(privacy.erasuresOf(LEAD)).containsExactly(proof);
    }

    @Test
    void whatALeadAgreedToIsHandedOutAndItsErasureKeepsTheProofAlone() throws IOException {
        storedWithAFile(PreCustomerStatus.STARTED);
        Consent given = privacy.consents()
                .give(
                        LEAD,
                        ConsentPurpose.MARKETING,
                        new ConsentNotice("notice", 1),
                        "web-form",
                        Optional.empty(),
                        Optional.of("sha256:1"));

        assertThat(privacy.dataOf(LEAD))
                .filteredOn(kept -> kept.type().equals("consent"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.id()).isEqualTo(given.id()));
        Erasure proof = privacy.erase(LEAD, "Asked for by letter.");

        assertThat(proof.lines())
                .filteredOn(line -> line.recordType().equals("consent"))
                .extracting(ErasureLine::action, ErasureLine::retainUntil)
                .containsExactly(tuple(ErasureLine.Action.KEPT, Optional.of(LocalDate.of(2029, 12, 31))));
        assertThat(privacy.consents().of(LEAD)).containsExactly(given);
        WorkContext later = Workbench.on(storage, Instant.parse("2030-01-01T12:00:00Z"), Actor.of("night-job"));
        Privacy overdue = new Privacy(later, new PrivacySettings(RetentionPolicy.standard(), List.of()));
        assertThat(overdue.completeDue())
                .singleElement()
                .satisfies(done -> assertThat(done.completedAt()).isPresent());
        assertThat(overdue.consents().of(LEAD))
                .flatExtracting(Consent::records)
                .containsExactly(given.records().get(0).withoutEvidence());
        List<AuditEntry> trail =
                context.inUnitOfWork(work -> work.audit().of(Subject.of(Subject.Kind.CONSENT, given.id())));
        assertThat(trail)
                .isNotEmpty()
                .flatExtracting(AuditEntry::changes)
                .allSatisfy(change -> assertThat(change.after()).isEmpty());
        assertThatThrownBy(() -> privacy.consents()
                        .request(LEAD, ConsentPurpose.MARKETING, new ConsentNotice("notice", 2), "web-form"))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void aPlanTellsWhatWouldGoAndChangesNothing() throws IOException {
        storedWithAFile(PreCustomerStatus.REJECTED);
        PreCustomer before = found();

        ErasurePlan plan = privacy.plan(LEAD);

        assertThat(plan.subject()).isEqualTo(Subject.of(LEAD));
        assertThat(plan.refusal()).isEmpty();
        assertThat(plan.lines())
                .extracting(ErasureLine::recordType)
                .containsExactlyInAnyOrder("attachment", "pre-customer");
        assertThat(found()).isEqualTo(before);
        assertThatThrownBy(() -> privacy.plan(PreCustomerId.of("nobody")))
                .isInstanceOf(UnknownReferenceException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void whatADutyKeepsIsErasedByTheJobWhenTheDutyEnds() throws IOException {
        RetentionPolicy policy =
                RetentionPolicy.standard().keeping("attachment", Period.ofDays(10), "Proof of identity.");
        Attachment file = storedWithAFile(PreCustomerStatus.WITHDRAWN);

        assertThat(privacy(policy).erase(LEAD, "Asked for by letter.").completedAt())
                .isEmpty();
        assertThat(found().status()).isEqualTo(PreCustomerStatus.ERASED);
        assertThat(attachments.find(file.id())).isPresent();

        WorkContext later = Workbench.on(storage, Workbench.NOW.plus(Duration.ofDays(11)), Actor.of("night-job"));
        assertThat(new Privacy(later, new PrivacySettings(policy, List.of())).completeDue())
                .singleElement()
                .satisfies(done -> assertThat(done.completedAt()).isPresent());
        assertThat(attachments.find(file.id())).isEmpty();
        assertThat(trail())
                .flatExtracting(AuditEntry::changes)
                .allSatisfy(change -> assertThat(change.before())
                        .as("the name of the file that went later")
                        .isEmpty());
    }

    @Test
    void everythingOfALeadIsHandedOutAndTheLookIsLogged() throws IOException {
        storedWithAFile(PreCustomerStatus.EXPIRED);

        List<PersonalRecord> data = privacy.dataOf(LEAD);

        assertThat(data).extracting(PersonalRecord::type).containsExactlyInAnyOrder("attachment", "pre-customer");
        assertThat(data)
                .anySatisfy(record ->
                        assertThat(record.fields()).containsKeys("name", "email", "phone", "idNumber", "status"));
        List<AccessEntry> looks = context.inUnitOfWork(work -> work.accesses().of(Subject.of(LEAD)));
        assertThat(looks)
                .singleElement()
                .satisfies(look -> assertThat(look.kind()).isEqualTo(AccessEntry.Kind.PERSONAL_DATA));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        privacy.export(LEAD, out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("data.json");
        }
    }

    @Test
    void eachOfItAsksForItsPermission() throws IOException {
        storedWithAFile(PreCustomerStatus.REJECTED);
        Privacy reader = new Privacy(
                Workbench.on(storage, Workbench.NOW, Actor.of("joe", Role.of("reader", Permission.VIEW_PRE_CUSTOMERS))),
                PrivacySettings.standard());

        for (Runnable call : List.<Runnable>of(
                () -> reader.plan(LEAD),
                () -> reader.erase(LEAD, "Asked for."),
                () -> reader.dataOf(LEAD),
                () -> reader.erasuresOf(LEAD))) {
            assertThatThrownBy(call::run).isInstanceOf(PermissionDeniedException.class);
        }
        assertThatThrownBy(() -> privacy.erase(LEAD, " ")).isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void nothingIsAttachedToNorStoredOverALeadThatWasErased() throws IOException {
        storedWithAFile(PreCustomerStatus.READY);
        privacy.erase(LEAD, "Asked for by letter.");

        assertThatThrownBy(() -> attach()).isInstanceOf(UnknownReferenceException.class);
        assertThatThrownBy(() -> new PreCustomers(context)
                        .save(PreCustomer.builder().from(found()).name("Jane").build()))
                .isInstanceOf(MoveRefusedException.class);
    }

    @Test
    void filesGoOverToTheCustomerAndGoWithItsErasure() throws IOException {
        PreCustomers preCustomers = new PreCustomers(context);
        preCustomers.save(PreCustomer.builder()
                .from(StorageSamples.lead("pc-1"))
                .name("Jane Doe")
                .country(new CountryCode("GB"))
                .build());
        Attachment file = attach();

        Subject customer = Subject.of(preCustomers
                .activate(LEAD, ActivationTerms.of("000004", Currency.getInstance("EUR")))
                .id());

        assertThat(attachments.of(customer)).extracting(Attachment::id).containsExactly(file.id());
        assertThat(attachments.of(Subject.of(LEAD))).isEqualTo(attachments.of(customer));
        assertThat(attach().owner()).isEqualTo(customer);
        assertThat(attachments.open(file.id())).isEqualTo(PDF);
        List<AuditEntry> trail = context.inUnitOfWork(work -> work.audit().of(customer));
        assertThat(trail)
                .flatExtracting(AuditEntry::changes)
                .anySatisfy(change -> assertThat(change.after()).contains("passport.pdf"));
        privacy.erase(CustomerId.of(customer.id()), "Asked for by letter.");
        assertThat(attachments.find(file.id())).isEmpty();
    }

    private Privacy privacy(RetentionPolicy policy) {
        return new Privacy(context, new PrivacySettings(policy, List.of()));
    }

    private Attachment storedWithAFile(PreCustomerStatus state) throws IOException {
        context.inUnitOfWork(work -> work.preCustomers()
                .save(PreCustomer.builder()
                        .from(StorageSamples.preCustomer("pc-1"))
                        .status(PreCustomerStatus.STARTED)
                        .convertedTo(Optional.empty())
                        .build()));
        Attachment file = attach();
        move(state);
        return file;
    }

    /** Puts the lead straight into a state, whatever moves lead there. */
    private void move(PreCustomerStatus state) {
        context.inUnitOfWork(work -> work.preCustomers()
                .save(PreCustomer.builder()
                        .from(work.preCustomers().find(LEAD).orElseThrow())
                        .status(state)
                        .convertedTo(state == PreCustomerStatus.CONVERTED ? Optional.of(CUSTOMER) : Optional.empty())
                        .build()));
    }

    private Attachment attach() throws IOException {
        return attachments.add(Subject.of(LEAD), "passport.pdf", "application/pdf", new ByteArrayInputStream(PDF));
    }

    private PreCustomer found() {
        return context.inUnitOfWork(work -> work.preCustomers().find(LEAD).orElseThrow());
    }

    private List<AuditEntry> trail() {
        return context.inUnitOfWork(work -> work.audit().of(Subject.of(LEAD)));
    }
}
