package io.creditkit.customer.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {
    @ParameterizedTest
    @CsvSource({
        "contract.pdf, contract.pdf",
        "../../etc/passwd, passwd",
        "'C:\\Users\\jane\\a.pdf', a.pdf",
        "'a<b>:\"c|d?e*.pdf', a_b___c_d_e_.pdf",
        "'.htaccess', htaccess",
        "'name. . ', name",
        "con.txt, _con.txt",
        "'..', file",
        "'', file",
        "'invoice\u202Efdp.exe', invoicefdp.exe",
        "'a\u0000b.txt', a_b.txt",
        "Vertrag ä.pdf, Vertrag ä.pdf",
    })
    void aNameLeadsNowhere(String name, String safe) {
        assertThat(SafeName.of(name)).isEqualTo(safe);
    }

    @Property
    void everyNameBecomesASafeOneThatStaysAsItIs(@ForAll String name) {
        String safe = SafeName.of(name);

        assertThat(safe).isNotBlank().hasSizeBetween(1, 120).doesNotContain("/", "\\", ":", "\n");
        assertThat(SafeName.of(safe)).isEqualTo(safe);
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(SafeName.of("a".repeat(300) + ".pdf")).hasSize(119).endsWith("a.pdf");
    }

    @Test
    void aLongNameThatBeginsAsADeviceIsNoLongerThanOthersAndStaysAsItIs() {
        String safe = SafeName.of("con." + "a".repeat(116));

        assertThat(safe).startsWith("_con.a").hasSizeBetween(1, 120);
        assertThat(SafeName.of(safe)).isEqualTo(safe);
    }

    @Test
    void theHeaderHoldsNoSignThatEndsIt() {
        Attachment attachment = new Attachment(
                "f-1",
                Subject.of(Subject.Kind.CUSTOMER, "c-1"),
                "Vertrag \"ä\";.pdf",
                "application/pdf",
                1,
                "0".repeat(64),
                Instant.EPOCH,
                Actor.of("jane"));

        assertThat(attachment.contentDisposition())
                .isEqualTo("attachment; filename*=UTF-8''Vertrag%20%22%C3%A4%22%3B.pdf");
    }

    @Test
    void marksThatComeTogetherOnceOthersAreGoneStandInOrder() {
        assertThat(SafeName.of("e\u200d\u0316\u200d\u0301")).isEqualTo("\u00e9\u0316");
    }
}
