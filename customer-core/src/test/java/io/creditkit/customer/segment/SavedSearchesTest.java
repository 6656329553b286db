package io.creditkit.customer.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditTrail;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.DateFilter;
import io.creditkit.customer.search.DateRange;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.Period;
import io.creditkit.customer.search.SortKey;
import io.creditkit.customer.search.UnknownFieldException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SavedSearchesTest {
    private static final FieldCatalogue CATALOGUE = FieldCatalogue.standard();
    private static final List<Field> COLUMNS = List.of(CATALOGUE.get("number"), CATALOGUE.get("overdue"));
    private static final Role CLERK = Role.of("clerk", Permission.VIEW_CUSTOMERS);
    private static final Role CHIEF = Role.of("chief", Permission.VIEW_CUSTOMERS);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage, Workbench.NOW, Actor.of("jane", CLERK));
    private final SavedSearches janes = new SavedSearches(context, CATALOGUE);
    private final SavedSearches joes = of(Actor.of("joe", CLERK));

    @Test
    void aSearchAsksForTheSameWhenItIsUsedAgain() {
        CustomerQuery query = everything();

        SavedSearch saved = janes.save("Big ones", query, COLUMNS);

        assertThat(janes.query(saved.id())).isEqualTo(query);
        assertThat(janes.columns(saved.id())).isEqualTo(COLUMNS);
        assertThat(janes.all()).containsExactly(saved);
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.owner()).isEqualTo(Actor.of("jane"));
    }

    @Test
    void aPeriodStaysAPeriodSoThatTheSearchMovesWithToday() {
        CustomerQuery query = CustomerQuery.builder()
                .addDates(DateFilter.in(CATALOGUE.get("onboardedOn"), Period.YESTERDAY))
                .build();

        SavedSearch saved = janes.save("New", query, List.of());

        assertThat(janes.query(saved.id()).explanation(LocalDate.of(2026, 4, 2)))
                .contains("2026-04-01");
        assertThat(janes.query(saved.id()).explanation(LocalDate.of(2026, 4, 3)))
                .contains("2026-04-02");
    }

    @Test
    void aPrivateSearchIsNotThereForOthers() {
        SavedSearch saved = janes.save("Mine", CustomerQuery.all(), List.of());

        assertThat(joes.all()).isEmpty();
        assertThat(joes.find(saved.id())).isEmpty();
        assertThatExceptionOfType(UnknownReferenceException.class).isThrownBy(() -> joes.query(saved.id()));
        assertThatExceptionOfType(UnknownReferenceException.class).isThrownBy(() -> joes.remove(saved.id()));
    }

    @Test
    void aSharedSearchIsUsedByThoseItIsSharedWithAndChangedByTheOwnerAlone() {
        SavedSearch saved = janes.save("Ours", CustomerQuery.all(), List.of());
        SavedSearch shared = share(saved, Sharing.with(Sharing.Access.READ, Set.of(), Set.of("clerk")));

        assertThat(joes.all()).containsExactly(shared);
        assertThat(of(Actor.of("ann", CHIEF)).all()).isEmpty();
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> joes.change(renamed(shared, "His")))
                .withMessageContaining("jane");
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> joes.remove(saved.id()));
    }

    @Test
    void aSearchSharedToBeChangedIsChangedButNotSharedOnNorRemoved() {
        SavedSearch saved = janes.save("Ours", CustomerQuery.all(), List.of());
        SavedSearch shared = share(saved, Sharing.with(Sharing.Access.EDIT, Set.of("joe"), Set.of()));

        SavedSearch changed = joes.change(renamed(shared, "Better"));

        assertThat(changed.owner()).isEqualTo(Actor.of("jane"));
        assertThat(changed.updatedBy()).isEqualTo(Actor.of("joe"));
        assertThat(janes.find(saved.id())).contains(changed);
        assertThatExceptionOfType(NotYoursException.class)
                .isThrownBy(() -> joes.change(SavedSearch.builder()
                        .from(changed)
                        .sharing(Sharing.everybody(Sharing.Access.EDIT))
                        .build()));
        assertThatExceptionOfType(NotYoursException.class).isThrownBy(() -> joes.remove(saved.id()));
        janes.remove(saved.id());
        assertThat(joes.all()).isEmpty();
    }

    @Test
    void whatCouldNotBeUsedIsNotStored() {
        SavedSearch saved = janes.save("Big", CustomerQuery.all(), List.of());

        assertThatExceptionOfType(CriteriaSyntaxException.class)
                .isThrownBy(() -> janes.change(asking(saved, "ovredue > 1 EUR")))
                .withMessageContaining("'overdue'");
        Field foreign = Field.of("mine", "Mine", CATALOGUE.get("dbt").type(), (profile, rates) -> {
            throw new IllegalStateException("not read");
        });
        assertThatExceptionOfType(UnknownFieldException.class)
                .isThrownBy(() -> janes.save("Other", CustomerQuery.all(), List.of(foreign)));
        assertThat(janes.all()).containsExactly(saved);
    }

    @Test
    void aSearchWhoseFieldIsGoneSaysSoWhenItIsUsed() {
        SavedSearch saved = janes.save("Late", CustomerQuery.where(Criteria.parse("dbt > 30", CATALOGUE)), List.of());
        FieldCatalogue smaller = FieldCatalogue.of(List.of(CATALOGUE.get("number")));

        assertThatExceptionOfType(CriteriaSyntaxException.class)
                .isThrownBy(() -> new SavedSearches(context, smaller).query(saved.id()));
    }

    @Test
    void staleWritesAndNamesTwiceAreRefused() {
        SavedSearch first = janes.save("Big", CustomerQuery.all(), List.of());
        janes.change(renamed(first, "Bigger"));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> janes.change(renamed(first, "Biggest")));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> janes.save("BIGGER", CustomerQuery.all(), List.of()));
    }

    @Test
    void theTrailTellsWhatWasChangedAndNoValueThatIsSearchedFor() {
        SavedSearch saved = janes.save("Big", everything(), COLUMNS);
        janes.remove(saved.id());

        WorkContext auditor = Workbench.on(storage, Workbench.NOW, Actor.of("auditor"));
        assertThat(new AuditTrail(auditor)
                        .of(Subject.of(Subject.Kind.SEGMENT, saved.id().value())))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.changes().stream()
                                .map(change -> change.before() + " " + change.after())
                                .collect(Collectors.joining(" ")))
                        .contains("Big")
                        .doesNotContain("m\u00fcller", "N-17"));
        assertThat(saved.toString()).doesNotContain("m\u00fcller", "N-17");
    }

    @Test
    void aSearchWhoseLastReaderIsTakenOutIsForItsOwnerAlone() {
        SavedSearch saved = janes.save("Ours", CustomerQuery.all(), List.of());
        SavedSearch shared = share(saved, Sharing.with(Sharing.Access.READ, Set.of("joe"), Set.of()));
        assertThat(joes.all()).hasSize(1);

        share(shared, Sharing.with(Sharing.Access.READ, Set.of(), Set.of()));

        assertThat(joes.all()).isEmpty();
        assertThat(janes.all()).hasSize(1);
    }

    @Test
    void aDefinitionThatCannotBeIsRefusedWhenItIsMade() {
        for (List<String> dates : List.of(
                List.of("onboardedOn"),
                List.of("onboardedOn NEVER"),
                List.of("onboardedOn 2026-13-01 2026-13-02"),
                List.of("onboardedOn 2026-02-01 2026-01-01"),
                List.of(" TODAY"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SearchDefinition(
                            Optional.empty(), Optional.empty(), dates, List.of(), List.of(), "und", List.of()))
                    .withMessageContaining(dates.get(0));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchDefinition(
                        Optional.empty(), Optional.empty(), List.of(), List.of(), List.of("name UP"), "und", List.of()))
                .withMessageContaining("name UP");
    }

    @Test
    void daysWithoutAnEndAreKeptAsTheyAre() {
        for (DateRange days : List.of(
                DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.MAX),
                DateRange.of(LocalDate.MIN, LocalDate.of(2026, 1, 1)),
                DateRange.of(LocalDate.MIN, LocalDate.MAX))) {
            CustomerQuery query = CustomerQuery.builder()
                    .addDates(DateFilter.in(CATALOGUE.get("onboardedOn"), days))
                    .build();

            SavedSearch saved = janes.save("Days " + days, query, List.of());

            assertThat(janes.query(saved.id())).isEqualTo(query);
        }
    }

    @Test
    void theTrailHasEachChangeOfWhatIsSearchedForToo() {
        SavedSearch saved =
                janes.save("French", CustomerQuery.where(Criteria.parse("country = \"FR\"", CATALOGUE)), List.of());
        janes.change(asking(saved, "country = \"BE\""));

        WorkContext auditor = Workbench.on(storage, Workbench.NOW, Actor.of("auditor"));
        assertThat(new AuditTrail(auditor)
                        .of(Subject.of(Subject.Kind.SEGMENT, saved.id().value())))
                .hasSize(2);
    }

    private static CustomerQuery everything() {
        return CustomerQuery.builder()
                .text("m\u00fcller")
                .criteria(
                        Criteria.parse("score < 40 and (country in (\"FR\", \"BE\") or overdue > 1000 EUR)", CATALOGUE))
                .addDates(DateFilter.in(CATALOGUE.get("onboardedOn"), Period.LAST_30_DAYS))
                .addDates(DateFilter.in(
                        CATALOGUE.get("updatedOn"), DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31))))
                .addNumbers("N-17")
                .addSort(SortKey.descending(CATALOGUE.get("overdue")))
                .locale(Locale.GERMANY)
                .build();
    }

    private SavedSearches of(Actor actor) {
        return new SavedSearches(Workbench.on(storage, Workbench.NOW, actor), CATALOGUE);
    }

    private SavedSearch share(SavedSearch search, Sharing sharing) {
        return janes.change(SavedSearch.builder().from(search).sharing(sharing).build());
    }

    private static SavedSearch renamed(SavedSearch search, String name) {
        return SavedSearch.builder().from(search).name(name).build();
    }

    private static SavedSearch asking(SavedSearch search, String criteria) {
        return SavedSearch.builder()
                .from(search)
                .definition(new SearchDefinition(
                        Optional.empty(), Optional.of(criteria), List.of(), List.of(), List.of(), "und", List.of()))
                .build();
    }
}
