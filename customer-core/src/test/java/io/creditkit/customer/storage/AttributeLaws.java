package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.search.FieldType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of {@link AttributeStore}. */
abstract class AttributeLaws extends StorageLaws {
    @Test
    void definitionsOfTheTenantsOwnFieldsComeBackAsTheyWereByKey() {
        AttributeDefinition text = AttributeDefinition.builder()
                .key("note")
                .heading("Note")
                .type(FieldType.TEXT)
                .kinds(List.of(Subject.Kind.PRE_CUSTOMER, Subject.Kind.CUSTOMER, Subject.Kind.LOAN))
                .build();
        AttributeDefinition tier = in(work -> work.attributes().save(attribute("tier")));
        AttributeDefinition note = in(work -> work.attributes().save(text));

        assertThat(tier)
                .isEqualTo(AttributeDefinition.builder()
                        .from(attribute("tier"))
                        .version(1)
                        .build());
        assertAll(work -> work.attributes().all()).containsExactly(note, tier);
        assertOne(work -> work.attributes().find("tier")).contains(tier);
        assertOne(work -> work.attributes().find("note")).contains(note);
        assertOne(work -> work.attributes().find("other")).isEmpty();

        run(work -> work.attributes().remove("tier"));
        run(work -> work.attributes().remove("tier"));
        assertAll(work -> work.attributes().all()).containsExactly(note);
    }

    @Test
    void aDefinitionIsWrittenOverTheVersionItWasReadAtAlone() {
        AttributeDefinition first = in(work -> work.attributes().save(attribute("tier")));
        AttributeDefinition second = AttributeDefinition.builder()
                .from(first)
                .heading("Another heading")
                .build();
        run(work -> work.attributes().save(second));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> run(work -> work.attributes().save(second)));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> run(work -> work.attributes().save(attribute("tier"))));
        assertOne(work -> work.attributes().find("tier").map(AttributeDefinition::heading))
                .contains("Another heading");
    }
}
