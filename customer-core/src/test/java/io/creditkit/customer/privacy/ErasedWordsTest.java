package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.segment.SavedSearch;
import io.creditkit.customer.segment.SavedSearchId;
import io.creditkit.customer.segment.SavedSearches;
import io.creditkit.customer.storage.StorageSamples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was written about a person who goes, in searches and trails. */
class ErasedWordsTest extends PrivacyBench {
    @Test
    void savedSearchesForAFormerNameOrThatOfAMergedDuplicateLoseItToo() {
        WorkContext context = Workbench.on(storage);
        SavedSearches searches = new SavedSearches(context, FieldCatalogue.standard());
        Customer maiden =
                context.inUnitOfWork(work -> work.customers().find(CUSTOMER).orElseThrow());
        Customer married = context.inUnitOfWork(work -> work.customers()
                .save(Customer.builder().from(maiden).name("Jane Roe").build()));
        Customer duplicate = context.inUnitOfWork(work -> work.customers()
                .save(Customer.builder()
                        .from(maiden)
                        .id(CustomerId.of("twin"))
                        .number("TWIN")
                        .name("J. Roe-Doe")
                        .agencyLink(Optional.empty())
                        .externalIds(Map.of())
                        .version(0)
                        .build()));
        new Merges(context).merge(MergeRequest.of(married, duplicate));
        SavedSearchId former = searches.save(
                        "former",
                        CustomerQuery.where(Criteria.parse("name = \"Jane Doe\"", FieldCatalogue.standard())),
                        List.of())
                .id();
        SavedSearchId merged = searches.save(
                        "merged", CustomerQuery.builder().text("j roe doe").build(), List.of())
                .id();

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "The person asked for it.");

        assertThat(searches.query(former).criteria().map(Criteria::text)).contains("name = \"erased\"");
        assertThat(searches.query(merged).text()).contains("erased");
    }

    @Test
    void savedSearchesForThePersonLoseItsNameAndStayUsable() {
        WorkContext context = Workbench.on(storage);
        SavedSearches searches = new SavedSearches(context, FieldCatalogue.standard());
        Criteria criteria = Criteria.parse(
                "name = \"JANE DOE\" or (score < 40 and name in (\"Other\", \"Jane Doe\"))", FieldCatalogue.standard());
        SavedSearchId named =
                searches.save("one", CustomerQuery.where(criteria), List.of()).id();
        SavedSearchId typed = searches.save(
                        "two", CustomerQuery.builder().text("jane doe").build(), List.of())
                .id();
        SavedSearch other = searches.save(
                "three",
                CustomerQuery.where(Criteria.parse("name contains \"jane\"", FieldCatalogue.standard())),
                List.of());

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "The person asked for it.");

        assertThat(searches.query(named).criteria().map(Criteria::text))
                .contains("name = \"erased\" or score < 40 and name in (\"Other\", \"erased\")");
        assertThat(searches.query(typed).text()).contains("erased");
        assertThat(searches.find(other.id())).contains(other);
    }

    @Test
    void whyAnAlertWasTakenNoticeOfIsErasedFromItsTrailToo() {
        Subject alert = Subject.of(Subject.Kind.ALERT, "al-1");
        WorkContext clerk =
                Workbench.on(storage, Workbench.NOW, Actor.of("clerk").because("Jane Doe called."));
        clerk.inUnitOfWork(work -> {
            clerk.audit(work, alert, AuditEntry.Action.CHANGED, List.of());
            return true;
        });

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        List<AuditEntry> trail =
                Workbench.on(storage).inUnitOfWork(work -> work.audit().of(alert));
        assertThat(trail)
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEmpty());
    }

    @Test
    void whatPeopleWroteOfActionsAndSilencesIsErasedFromTheirTrailsToo() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.actions()
                    .save(Action.builder()
                            .from(StorageSamples.action("t-1", "c-1", Workbench.NOW))
                            .title("Call Jane Doe")
                            .build());
            return work.notices()
                    .saveSilence(Silence.builder()
                            .from(StorageSamples.silence("s-1", "c-1", Workbench.NOW))
                            .reason("Jane Doe is ill.")
                            .build());
        });

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        List<Object> left = Workbench.on(storage)
                .inUnitOfWork(work -> List.of(
                        work.actions().find("t-1").orElseThrow().title(),
                        work.actions().find("t-1").orElseThrow().notes(),
                        work.notices().silence("s-1").orElseThrow().reason(),
                        work.audit().of(Subject.of(Subject.Kind.ACTION, "t-1")),
                        work.audit().of(Subject.of(Subject.Kind.SILENCE, "s-1"))));
        assertThat(left).hasSize(5).noneMatch(value -> value.toString().contains("Jane"));
        assertThat(left).startsWith("erased", List.of(), "erased");
    }

    @Test
    void theTrailOfWhatIsOfOthersStays() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.people().removeContact("p-1");
            work.people().putContact(StorageSamples.contact("p-1", "c-2"));
            return true;
        });
        Subject account = Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-1");
        Subject contact = Subject.of(Subject.Kind.CONTACT, "p-1");

        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        Workbench.on(storage).inUnitOfWork(work -> {
            assertThat(work.audit().of(account))
                    .anySatisfy(entry -> assertThat(entry.changes())
                            .contains(new FieldChange("email", Optional.empty(), Optional.of("jane@example.org"))));
            assertThat(work.audit().of(contact))
                    .last()
                    .satisfies(entry -> assertThat(entry.changes())
                            .contains(new FieldChange("customer", Optional.empty(), Optional.of("c-2"))));
            return true;
        });
    }

    @Test
    void whatWasAssignedToADuplicateIsFoundAndGoesWithTheCustomerThatStayed() {
        CustomerId duplicate = CustomerId.of("c-2");
        WorkContext context = Workbench.on(storage);
        context.inUnitOfWork(work -> {
            work.customers()
                    .save(Customer.builder()
                            .from(work.customers().find(duplicate).orElseThrow())
                            .kind(work.customers().find(CUSTOMER).orElseThrow().kind())
                            .build());
            work.scenarios().assign(StorageSamples.assignment("c-2", AssignedAttribute.COLLECTOR, "joe"));
            return work.scenarios().saveStep(StorageSamples.plannedStep("ps-2", "c-2", TODAY));
        });
        new Merges(context)
                .merge(context.inUnitOfWork(work -> MergeRequest.of(
                        work.customers().find(CUSTOMER).orElseThrow(),
                        work.customers().find(duplicate).orElseThrow())));

        assertThat(privacy(RetentionPolicy.standard()).dataOf(CUSTOMER))
                .extracting(PersonalRecord::type)
                .contains("assignment");
        privacy(RetentionPolicy.standard()).erase(CUSTOMER, "Asked for by letter.");

        context.inUnitOfWork(work -> {
            assertThat(work.scenarios().assignments(duplicate)).isEmpty();
            assertThat(work.scenarios().steps(duplicate)).isEmpty();
            return true;
        });
    }
}
