package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.onboarding.PreCustomerStatus;
import io.creditkit.customer.storage.StorageSamples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PrivacyTest extends PrivacyBench {
    @Test
    void aPlanTellsWhatWouldHappenAndChangesNothing() {
        List<PersonalRecord> before = kept();
        ErasurePlan plan = privacy(
                        RetentionPolicy.standard().keeping("invoice", Period.ofYears(10), "Tax law, ten years."))
                .plan(CUSTOMER);

        assertThat(plan.refusal()).isEmpty();
        assertThat(plan.lines())
                .contains(
                        new ErasureLine(
                                "contact",
                                ErasureLine.Action.DELETED,
                                1,
                                "There is no duty to keep it.",
                                Optional.empty()),
                        new ErasureLine(
                                "invoice",
                                ErasureLine.Action.KEPT,
                                1,
                                "Tax law, ten years.",
                                Optional.of(LocalDate.of(2036, 1, 15))),
                        new ErasureLine(
                                "consent",
                                ErasureLine.Action.KEPT,
                                1,
                                "That it was given has to be shown (GDPR, article 7 (1)),"
                                        + " until claims for its lack are time-barred.",
                                Optional.of(LocalDate.of(2029, 12, 31))))
                .extracting(ErasureLine::recordType)
                .containsExactly(
                        "contact",
                        "portal account",
                        "link review",
                        "alert",
                        "invoice",
                        "balance adjustment",
                        "loan",
                        "comment",
                        "attachment",
                        "consent",
                        "pre-customer",
                        "customer");
        assertThat(kept()).isEqualTo(before);
    }

    /** Without the looks, of which each hand-out is one more. */
    private List<PersonalRecord> kept() {
        return privacy(RetentionPolicy.standard()).dataOf(CUSTOMER).stream()
                .filter(found -> !found.type().equals("access"))
                .toList();
    }

    @Test
    void afterErasureNothingOfThePersonIsLeftAndIdsAndNumbersAre() {
        Erasure proof = privacy(NOTHING_KEPT).erase(CUSTOMER, "Asked for by letter.");

        List<PersonalRecord> left = privacy(RetentionPolicy.standard()).dataOf(CUSTOMER);
        assertThat(left.stream()
                        .map(found -> found.fields().toString())
                        .toList()
                        .toString())
                .doesNotContain("Jane", "jane", "Zo\u00eb", "example.org", "remise", "rue de");
        Customer erased = read().customers().find(CUSTOMER).orElseThrow();
        assertThat(erased.status()).isEqualTo(CustomerStatus.ERASED);
        assertThat(erased.number()).isEqualTo("1");
        assertThat(erased.name()).isEqualTo("erased");
        assertThat(read().customers().formerVersions(CUSTOMER)).isEmpty();
        assertThat(read().comments().of(CUSTOMER)).isEmpty();
        List<Attachment> files =
                Workbench.on(storage).inUnitOfWork(work -> work.attachments().of(LEAD));
        assertThat(files).as("files of the time before it was a customer").isEmpty();
        assertThat(read().preCustomers().find(PreCustomerId.of("pc-1")).orElseThrow())
                .satisfies(lead -> {
                    assertThat(lead.status()).isEqualTo(PreCustomerStatus.ERASED);
                    assertThat(lead.name()).isEmpty();
                    assertThat(lead.email()).isEmpty();
                });
        assertThat(read().invoices().find("inv-1").orElseThrow().gross()).isNotNull();
        assertThat(proof.completedAt()).contains(Workbench.NOW);
        assertThat(proof.toString()).doesNotContain("Jane");
        assertThat(privacy(RetentionPolicy.standard()).erasuresOf(CUSTOMER)).containsExactly(proof);
    }

    @Test
    void whatIsOfOthersStays() {
        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        assertThat(read().people().contactsOf(CustomerId.of("c-2"))).hasSize(1);
        assertThat(read().people().accounts()).singleElement().satisfies(account -> {
            assertThat(account.id()).isEqualTo("u-1");
            assertThat(account.roles()).containsOnlyKeys(CustomerId.of("c-2"));
        });
    }

    @Test
    void whatHasToBeKeptIsErasedByTheJobWhenTheDutyIsOver() {
        RetentionPolicy policy = NOTHING_KEPT
                .keeping("customer", Period.ofDays(10), "Tax law.")
                .keeping("contact", Period.ofDays(20), "A contract.");
        Erasure begun = privacy(policy).erase(CUSTOMER, "Asked for by letter.");

        assertThat(begun.completedAt()).isEmpty();
        assertThat(read().customers().find(CUSTOMER).orElseThrow().name()).isEqualTo("Jane Doe");
        assertThat(read().people().accounts()).hasSize(1);
        assertThat(later(10, policy).completeDue())
                .as("the last day of the duty")
                .isEmpty();

        Erasure half = later(11, policy).completeDue().get(0);
        assertThat(half.completedAt()).isEmpty();
        assertThat(read().customers().find(CUSTOMER).orElseThrow().status()).isEqualTo(CustomerStatus.ERASED);
        assertThat(read().people().contactsOf(CUSTOMER)).hasSize(1);

        Erasure done = later(21, policy).completeDue().get(0);
        assertThat(done.completedAt()).isPresent();
        assertThat(read().people().contactsOf(CUSTOMER)).isEmpty();
        assertThat(later(99, policy).completeDue()).isEmpty();
    }

    @Test
    void whoOwesIsNotErasedUnlessThePolicySaysSo() {
        Workbench.on(storage)
                .inUnitOfWork(work -> work.invoices().save(StorageSamples.invoice("open", "c-1", TODAY.minusDays(3))));

        assertThatThrownBy(() -> privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter."))
                .isInstanceOf(ErasureRefusedException.class)
                .hasMessageContaining("1 open documents and 0 running loans");
        assertThat(read().customers().find(CUSTOMER).orElseThrow().name()).isEqualTo("Jane Doe");

        privacy(new RetentionPolicy(Map.of(), RetentionPolicy.WhileOwing.ERASE))
                .erase(CUSTOMER, "Asked for by letter.");
        assertThatThrownBy(() -> privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Once more."))
                .hasMessageContaining("erased before");
        assertThatThrownBy(() -> privacy(RetentionPolicy.standard()).plan(CustomerId.of("x")))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void theHandOutHoldsEveryKindOfRecordAsJsonAndCsv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        privacy(RetentionPolicy.standard()).export(CUSTOMER, out);
        Map<String, String> files = unzip(out.toByteArray());

        JsonNode json = new ObjectMapper().readTree(files.get("data.json"));
        assertThat(json.path("customer").path(0).path("name").asText()).isEqualTo("Jane Doe");
        assertThat(json.path("contact").path(0).path("name").asText()).isEqualTo("Zo\u00eb Nguy\u1ec5n");
        assertThat(json.path("consent").path(0).path("purpose").asText()).isEqualTo("MARKETING");
        assertThat(files)
                .containsOnlyKeys(
                        "data.json",
                        "contact.csv",
                        "portal-account.csv",
                        "link-review.csv",
                        "alert.csv",
                        "invoice.csv",
                        "balance-adjustment.csv",
                        "loan.csv",
                        "comment.csv",
                        "attachment.csv",
                        "pre-customer.csv",
                        "customer.csv",
                        "consent.csv");
        assertThat(files.get("contact.csv"))
                .startsWith("id,name,role,email,phone,language,preferredChannel\r\n")
                .contains("'+44 20");
    }

    @Test
    void aHolderOfTheHostIsErasedAndHandedOutToo() {
        HostNotes notes = new HostNotes();
        Privacy privacy =
                new Privacy(Workbench.on(storage), new PrivacySettings(RetentionPolicy.standard(), List.of(notes)));

        assertThat(privacy.dataOf(CUSTOMER)).extracting(PersonalRecord::type).contains("host note");
        privacy.erase(CUSTOMER, "Asked for by letter.");

        assertThat(notes.erased).isEqualTo(1);
    }

    @Test
    void personalDataStaysOutOfWhatIsPrinted() {
        assertThat(privacy(RetentionPolicy.standard()).dataOf(CUSTOMER).toString())
                .doesNotContain("Jane");
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
