package io.creditkit.customer.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.privacy.ErasureLine;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {
    private static final TenantId TENANT = TenantId.of("../tenant");
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final Subject OWNER = Subject.of(CUSTOMER);
    private static final byte[] PDF = "%PDF-1.7 contract".getBytes(US_ASCII);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Workspace work = workspace(AttachmentSettings.standard(), Workbench.NOW, Actor.of("jane"));

    @TempDir
    Path folder;

    @BeforeEach
    void aCustomer() {
        work.customers().save(SampleProfiles.bareCustomer("1"));
    }

    @Test
    void aFileComesBackByteForByteAndThatItWasOpenedIsLogged() throws IOException {
        Attachment attachment = add(work, "contract.pdf", "Application/PDF; charset=x", PDF);

        assertThat(work.attachments().of(OWNER)).containsExactly(attachment);
        assertThat(attachment.mediaType()).isEqualTo("application/pdf");
        assertThat(attachment.size()).isEqualTo(PDF.length);
        assertThat(work.attachments().open(attachment.id())).isEqualTo(PDF);
        assertThat(work.accesses().of(OWNER))
                .extracting(AccessEntry::kind)
                .containsExactly(AccessEntry.Kind.ATTACHMENT);
        assertThat(work.audit().of(OWNER))
                .last()
                .satisfies(entry -> assertThat(entry.changes())
                        .singleElement()
                        .satisfies(change -> assertThat(change.after()).contains("contract.pdf")));
        assertThat(attachment.toString()).doesNotContain("contract");
    }

    @Test
    void theSameFileIsAttachedOnce() throws IOException {
        Attachment first = add(work, "contract.pdf", "application/pdf", PDF);

        assertThat(add(work, "contract.pdf", "application/pdf", PDF)).isEqualTo(first);
        assertThat(add(work, "copy.pdf", "application/pdf", PDF)).isNotEqualTo(first);
        assertThat(work.attachments().of(OWNER)).hasSize(2);
    }

    @Test
    void whatThePolicyForbidsIsRefusedWithAllThatIsWrong() {
        assertThat(faults("run.exe", "application/x-msdownload", new byte[0]))
                .extracting(EntryFault::key)
                .containsExactly("not-allowed", "empty");
        assertThat(faults("page.png", "image/png", "<html>".getBytes(US_ASCII)))
                .extracting(EntryFault::key)
                .containsExactly("not-as-called");
        Workspace small = workspace(
                new AttachmentSettings(new AttachmentPolicy(4, Set.of("text/plain")), Optional.empty()),
                Workbench.NOW,
                Actor.of("jane"));
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> add(small, "a.txt", "text/plain", "12345".getBytes(US_ASCII)))
                .satisfies(refused ->
                        assertThat(refused.faults()).extracting(EntryFault::key).containsExactly("too-large"));
        assertThat(work.attachments().of(OWNER)).isEmpty();
    }

    @Test
    void aFileNeedsAnOwnerThatIsThere() {
        assertThatExceptionOfType(UnknownReferenceException.class)
                .isThrownBy(() -> work.attachments()
                        .add(Subject.of(CustomerId.of("c-9")), "a.pdf", "application/pdf", stream(PDF)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> work.attachments()
                        .add(Subject.of(Subject.Kind.REPORT, "r-1"), "a.pdf", "application/pdf", stream(PDF)));
    }

    @Test
    void aFileThatIsRemovedIsGone() throws IOException {
        Attachment attachment = add(work, "contract.pdf", "application/pdf", PDF);
        work.attachments().remove(attachment.id());

        assertThat(work.attachments().find(attachment.id())).isEmpty();
        assertThatExceptionOfType(UnknownReferenceException.class)
                .isThrownBy(() -> work.attachments().open(attachment.id()));
    }

    @Test
    void aFolderKeepsTheBytesUntilNoFileHasThemAndTheyAreSweptUp() throws IOException {
        Workspace outside = workspace(outside(Workbench.NOW), Workbench.NOW, Actor.of("jane"));
        Attachment attachment = add(outside, "contract.pdf", "application/pdf", PDF);
        assertThat(outside.attachments().open(attachment.id())).isEqualTo(PDF);
        assertThat(files()).hasSize(1).allMatch(file -> file.startsWith(folder));

        Instant later = Workbench.NOW.plus(Duration.ofDays(2));
        Workspace nextDay = workspace(outside(later), later, Actor.of("jane"));
        assertThat(nextDay.attachments().sweep(Duration.ofDays(1))).isZero();
        nextDay.attachments().remove(attachment.id());
        assertThat(outside.attachments().sweep(Duration.ofDays(1)))
                .as("too young")
                .isZero();
        assertThat(nextDay.attachments().sweep(Duration.ofDays(1))).isEqualTo(1);
        assertThat(nextDay.attachments().sweep(Duration.ofDays(1))).isZero();
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"looking", "removing", "removed"})
    void bytesThatAreAttachedAnewWhileTheyAreSweptUpAreThereAfterwards(String moment) throws IOException {
        Workspace outside = workspace(outside(Workbench.NOW), Workbench.NOW, Actor.of("jane"));
        outside.attachments()
                .remove(add(outside, "old.pdf", "application/pdf", PDF).id());
        Instant later = Workbench.NOW.plus(Duration.ofDays(2));
        AttachmentBytes folder = outside(later).elsewhere().orElseThrow();
        List<Attachment> anew = new ArrayList<>();
        Runnable attach = () -> {
            if (anew.isEmpty()) {
                anew.add(attachedAnew(later));
            }
        };
        AttachmentBytes interrupted = new AttachmentBytes() {
            @Override
            public void keep(TenantId tenant, String sha256, byte[] bytes) {
                folder.keep(tenant, sha256, bytes);
            }

            @Override
            public Optional<byte[]> read(TenantId tenant, String sha256) {
                at("looking");
                return folder.read(tenant, sha256);
            }

            @Override
            public List<String> olderThan(TenantId tenant, Instant before) {
                return folder.olderThan(tenant, before);
            }

            @Override
            public void remove(TenantId tenant, String sha256) {
                at("removing");
                folder.remove(tenant, sha256);
                at("removed");
            }

            private void at(String here) {
                if (here.equals(moment)) {
                    attach.run();
                }
            }
        };
        Workspace sweeping = workspace(
                new AttachmentSettings(AttachmentPolicy.standard(), Optional.of(interrupted)), later, Actor.of("job"));

        sweeping.attachments().sweep(Duration.ofDays(1));

        assertThat(outside.attachments().open(anew.get(0).id())).isEqualTo(PDF);
    }

    private Attachment attachedAnew(Instant at) {
        try {
            return add(workspace(outside(at), at, Actor.of("jane")), "new.pdf", "application/pdf", PDF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bytesThatWereChangedOutsideAreNotHandedOut() throws IOException {
        Workspace outside = workspace(outside(Workbench.NOW), Workbench.NOW, Actor.of("jane"));
        Attachment attachment = add(outside, "contract.pdf", "application/pdf", PDF);
        Files.write(files().get(0), "%PDF-1.7 other".getBytes(US_ASCII));

        assertThatExceptionOfType(AttachmentMissingException.class)
                .isThrownBy(() -> outside.attachments().open(attachment.id()));
        Files.delete(files().get(0));
        assertThatExceptionOfType(AttachmentMissingException.class)
                .isThrownBy(() -> outside.attachments().open(attachment.id()));
    }

    @Test
    void erasureRemovesTheFiles() throws IOException {
        add(work, "contract.pdf", "application/pdf", PDF);
        assertThat(work.privacy().plan(CUSTOMER).lines())
                .filteredOn(line -> line.recordType().equals("attachment"))
                .extracting(ErasureLine::records)
                .containsExactly(1);
        assertThat(work.privacy().dataOf(CUSTOMER)).anyMatch(one -> one.type().equals("attachment"));

        work.privacy().erase(CUSTOMER, "asked on the phone");

        assertThat(work.attachments().of(OWNER)).isEmpty();
        assertThatExceptionOfType(UnknownReferenceException.class)
                .isThrownBy(() -> add(work, "contract.pdf", "application/pdf", PDF));
    }

    @Test
    void toSeeAndToChangeArePermissionsOfTheirOwn() {
        Workspace clerk = workspace(
                AttachmentSettings.standard(),
                Workbench.NOW,
                Actor.of("clerk", Role.of("clerk", Permission.VIEW_ATTACHMENTS)));
        assertThat(clerk.attachments().of(OWNER)).isEmpty();
        assertThatExceptionOfType(PermissionDeniedException.class)
                .isThrownBy(() -> add(clerk, "contract.pdf", "application/pdf", PDF));
    }

    private List<EntryFault> faults(String name, String type, byte[] bytes) {
        try {
            add(work, name, type, bytes);
            return List.of();
        } catch (InvalidEntryException refused) {
            return refused.faults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attachment add(Workspace workspace, String name, String type, byte[] bytes) throws IOException {
        return workspace.attachments().add(OWNER, name, type, stream(bytes));
    }

    private static ByteArrayInputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private AttachmentSettings outside(Instant now) {
        return new AttachmentSettings(
                AttachmentPolicy.standard(), Optional.of(FolderBytes.in(folder, Clock.fixed(now, ZoneOffset.UTC))));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Workspace workspace(AttachmentSettings settings, Instant now, Actor actor) {
        return CreditKit.builder()
                .storage(storage)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .attachments(settings)
                .build()
                .workspace(TENANT, actor);
    }
}
