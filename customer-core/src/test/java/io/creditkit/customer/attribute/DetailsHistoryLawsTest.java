package io.creditkit.customer.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The trail of a thing tells its details of every day, value by value and type by type. */
class DetailsHistoryLawsTest {
    private static final TenantId TENANT = TenantId.of("tenant");
    private static final Subject GROUP = Subject.of(Subject.Kind.CUSTOMER_GROUP, "g-1");
    private static final LocalDate DAY = LocalDate.ofInstant(StorageSamples.NOON, ZoneOffset.UTC);
    private static final Map<String, FieldType> FIELDS = Map.of(
            "note", FieldType.TEXT,
            "seats", FieldType.NUMBER,
            "bond", FieldType.MONEY,
            "seenOn", FieldType.DATE,
            "vip", FieldType.FLAG,
            "tier", FieldType.ENUM);

    @Property(tries = 100)
    void whatWasStoredOnADayIsReadOfThatDay(@ForAll("days") List<SubjectDetails> days) {
        InMemoryStorage storage = InMemoryStorage.create();
        kit(storage, 0).groups().save(StorageSamples.group("g-1", "North"));
        FIELDS.forEach((key, type) -> kit(storage, 0)
                .attributes()
                .define(AttributeDefinition.builder()
                        .key(key)
                        .heading(key)
                        .type(type)
                        .choices(type == FieldType.ENUM ? List.of("GOLD", "TIN") : List.of())
                        .addKinds(Subject.Kind.CUSTOMER_GROUP)
                        .build()));
        List<SubjectDetails> stored = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            stored.add(kit(storage, day)
                    .hostDetails()
                    .save(SubjectDetails.builder()
                            .from(days.get(day))
                            .version(day)
                            .build()));
        }

        HostDetails later = kit(storage, days.size() + 1).hostDetails();
        for (int day = 0; day < days.size(); day++) {
            assertThat(later.asOf(GROUP, DAY.plusDays(day)))
                    .as("on day %s", day)
                    .isEqualTo(SubjectDetails.builder()
                            .from(stored.get(day))
                            .version(0)
                            .build());
        }
    }

    private static Workspace kit(InMemoryStorage storage, int day) {
        return CreditKit.builder()
                .storage(storage)
                .clock(Clock.fixed(StorageSamples.NOON.plus(Duration.ofDays(day)), ZoneOffset.UTC))
                .zone(ZoneOffset.UTC)
                .build()
                .workspace(TENANT, Actor.of("jane"));
    }

    @Provide
    Arbitrary<List<SubjectDetails>> days() {
        Arbitrary<Map<String, String>> ids = Arbitraries.maps(
                        Arbitraries.of("erp", "crm", "a.b", "externalId."), Arbitraries.of("1", " 2", "ä.b", "A"))
                .ofMaxSize(4);
        Arbitrary<Map<String, FieldValue>> values = Arbitraries.of(FIELDS.keySet())
                .flatMap(key -> value(FIELDS.get(key)).map(value -> Map.entry(key, value)))
                .list()
                .ofMaxSize(6)
                .map(entries -> {
                    Map<String, FieldValue> map = new HashMap<>();
                    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
                    return map;
                });
        return Combinators.combine(ids, values)
                .as((externalIds, attributes) -> SubjectDetails.builder()
                        .subject(GROUP)
                        .externalIds(externalIds)
                        .attributes(attributes)
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Arbitrary<FieldValue> value(FieldType type) {
        return switch (type) {
            case TEXT -> Arbitraries.of("North", "12", "=1+1", "GOLD", " x ").map(FieldValue.Text::new);
            case NUMBER ->
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1000"), new BigDecimal("1000"))
                        .ofScale(4)
                        .map(FieldValue.Numeric::new);
            case MONEY ->
                Arbitraries.of("1.50 EUR", "-3 JPY", "0 USD")
                        .map(text -> new FieldValue.Amount(Money.of(text.split(" ")[0], text.split(" ")[1])));
            case DATE ->
                Arbitraries.integers().between(0, 40_000).map(days -> new FieldValue.Day(LocalDate.ofEpochDay(days)));
            case FLAG -> Arbitraries.of(true, false).map(FieldValue.Flag::new);
            default -> Arbitraries.of("GOLD", "TIN").map(FieldValue.Choice::new);
        };
    }
}
