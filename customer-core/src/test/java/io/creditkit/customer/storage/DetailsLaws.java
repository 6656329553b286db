package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.details;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.ExternalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.SubjectDetails;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws of {@link DetailsStore}. */
abstract class DetailsLaws extends StorageLaws {
    private static final Subject INVOICE = Subject.of(Subject.Kind.INVOICE, "2026-1");
    private static final Subject LOAN = Subject.of(Subject.Kind.LOAN, "2026-1");

    @Test
    void detailsComeBackAsTheyWereForEachKindOfThing() {
        SubjectDetails invoice = in(work -> work.details().save(details(INVOICE)));
        SubjectDetails loan = in(work -> work.details().save(SubjectDetails.none(LOAN)));

        assertThat(invoice)
                .isEqualTo(SubjectDetails.builder()
                        .from(details(INVOICE))
                        .version(1)
                        .build());
        assertOne(work -> work.details().find(INVOICE)).contains(invoice);
        assertOne(work -> work.details().find(LOAN)).contains(loan);
        assertOne(work -> work.details().find(Subject.of(Subject.Kind.INVOICE, "2026-2")))
                .isEmpty();
    }

    @Test
    void detailsAreWrittenOverTheVersionTheyWereReadAtAlone() {
        SubjectDetails first = in(work -> work.details().save(details(INVOICE)));
        SubjectDetails second = in(work -> work.details()
                .save(SubjectDetails.builder()
                        .from(first)
                        .externalIds(Map.of())
                        .attributes(Map.of())
                        .build()));

        assertThat(second.version()).isEqualTo(2);
        assertThat(catchThrowableOfType(
                        StaleVersionException.class,
                        () -> run(work -> work.details().save(first))))
                .extracting(StaleVersionException::given, StaleVersionException::stored)
                .containsExactly(1L, 2L);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.details().save(details(INVOICE))));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.details()
                        .save(SubjectDetails.builder().subject(LOAN).version(1).build())));
        assertOne(work -> work.details().find(INVOICE)).contains(second);
    }

    @Test
    void anExternalIdBelongsToOneThingOfAKindAndIsFoundToTheLetter() {
        SubjectDetails invoice = in(work -> work.details().save(with(INVOICE, "erp", "A1")));
        SubjectDetails loan = in(work -> work.details().save(with(LOAN, "erp", "A1")));
        Subject other = Subject.of(Subject.Kind.INVOICE, "2026-2");

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.details().save(with(other, "erp", "A1"))));
        run(work -> work.details().save(with(other, "erp", "a1")));

        assertOne(work -> work.details().findByExternalId(Subject.Kind.INVOICE, ExternalId.of("erp", "A1")))
                .contains(invoice);
        assertOne(work -> work.details().findByExternalId(Subject.Kind.LOAN, ExternalId.of("erp", "A1")))
                .contains(loan);
        assertOne(work -> work.details().findByExternalId(Subject.Kind.ACTION, ExternalId.of("erp", "A1")))
                .isEmpty();
        assertOne(work -> work.details().findByExternalId(Subject.Kind.INVOICE, ExternalId.of("ERP", "A1")))
                .isEmpty();

        SubjectDetails moved = in(work -> work.details()
                .save(SubjectDetails.builder()
                        .from(invoice)
                        .externalIds(Map.of("erp", "B1", "crm", "A1"))
                        .build()));
        assertOne(work -> work.details().findByExternalId(Subject.Kind.INVOICE, ExternalId.of("erp", "A1")))
                .isEmpty();
        assertOne(work -> work.details().findByExternalId(Subject.Kind.INVOICE, ExternalId.of("crm", "A1")))
                .contains(moved);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.details()
                        .save(SubjectDetails.builder()
                                .from(moved)
                                .externalIds(Map.of("dms", "1", "erp", "a1"))
                                .build())));
        assertOne(work -> work.details().find(INVOICE)).contains(moved);
    }

    @Test
    void detailsOfManyAreThoseOfEachThatHasAny() {
        List<SubjectDetails> stored = in(work -> Stream.of(
                        INVOICE,
                        LOAN,
                        Subject.of(Subject.Kind.INVOICE, "2026-3"),
                        Subject.of(Subject.Kind.CONTACT, "p-1"))
                .map(subject -> work.details().save(SubjectDetails.none(subject)))
                .toList());
        List<Subject> asked = Stream.concat(
                        Stream.of(LOAN, INVOICE, LOAN, Subject.of(Subject.Kind.INVOICE, "2026-3")),
                        IntStream.range(10, 80).mapToObj(i -> Subject.of(Subject.Kind.INVOICE, "2026-" + i)))
                .toList();

        assertAll(work -> work.details().findAll(asked)).containsExactlyInAnyOrderElementsOf(stored.subList(0, 3));
        assertAll(work -> work.details().findAll(List.of())).isEmpty();
    }

    @Test
    void removedDetailsAreGoneAndTheirExternalIdsFree() {
        run(work -> work.details().save(with(INVOICE, "erp", "A1")));
        SubjectDetails loan = in(work -> work.details().save(with(LOAN, "erp", "A1")));
        Subject other = Subject.of(Subject.Kind.INVOICE, "2026-2");

        run(work -> work.details().remove(INVOICE));
        run(work -> work.details().remove(INVOICE));

        assertOne(work -> work.details().find(INVOICE)).isEmpty();
        assertOne(work -> work.details().find(LOAN)).contains(loan);
        SubjectDetails taken = in(work -> work.details().save(with(other, "erp", "A1")));
        assertOne(work -> work.details().findByExternalId(Subject.Kind.INVOICE, ExternalId.of("erp", "A1")))
                .contains(taken);
        assertThat(in(work -> work.details().save(details(INVOICE))).version()).isEqualTo(1);
    }

    private static SubjectDetails with(Subject subject, String system, String id) {
        return SubjectDetails.builder()
                .subject(subject)
                .putExternalIds(system, id)
                .build();
    }
}
