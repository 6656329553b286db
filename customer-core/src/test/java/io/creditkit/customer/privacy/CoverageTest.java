package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.attachment.Attachment;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.bulk.BulkRow;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.receivables.LedgerSnapshot;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.ReportOrder;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.RowKey;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.junit.jupiter.api.Test;

/**
 * Whatever is personal in a value is marked {@link Value.Redacted}, so that it is not printed. Every value with such a mark must
 * be reached by erasure, or stand here with the reason why not.
 */
class CoverageTest {
    /** They hold ids, figures and moments, and prove what was done. */
    private static final Set<Class<?>> WITHOUT_A_PERSON = Set.of(
            LedgerSnapshot.class,
            Reservation.class,
            ReportOrder.class,
            BulkRow.class,
            CustomerMerge.class,
            RowKey.class);

    /** That a person was erased has to be shown later. */
    private static final Set<Class<?>> PROOFS = Set.of(Erasure.class);

    private static final Set<Class<?>> ASKED_AND_NOT_KEPT = Set.of(CustomerQuery.class);

    @Test
    void everyValueWithPersonalDataIsReachedByErasure() {
        Set<String> covered = covered().map(Class::getName).collect(Collectors.toSet());
        ASKED_AND_NOT_KEPT.forEach(type -> covered.add(type.getName()));

        Set<String> forgotten = new TreeSet<>(personal());
        forgotten.removeAll(covered);

        assertThat(forgotten)
                .as("values with personal data that erasure does not reach: write a holder in StandardHolders")
                .isEmpty();
    }

    @Test
    void everyEntityOfEveryStoreThatBelongsToACustomerOrItsCompanyIsReachedOrStandsHereForAReason() {
        Set<String> decided = Stream.of(covered(), WITHOUT_A_PERSON.stream(), PROOFS.stream())
                .flatMap(all -> all)
                .map(Class::getName)
                .collect(Collectors.toSet());

        Set<String> forgotten = entities();
        forgotten.removeAll(decided);

        assertThat(forgotten)
                .as("entities of a store that erasure does not reach: write a holder, or say here why not")
                .isEmpty();
        assertThat(entities()).contains(NationalId.class.getName(), KeptReport.class.getName());
    }

    /**
     * The trail is emptied with what it is of; who looked is kept as a proof, and handed out; events tell ids and codes; settings are
     * those of a customer, where a holder has them, a group or the company.
     */
    private static final Set<Class<?>> OF_ANY_SUBJECT =
            Set.of(AuditEntry.class, AccessEntry.class, OutboxEvent.class, SettingOwner.class);

    @Test
    void everyEntityThatMayBelongToAPreCustomerIsReachedByItsErasureOrStandsHereForAReason() {
        Set<String> decided = Stream.of(
                        holders().flatMap(holder -> holder.coversOfPreCustomers().stream()),
                        OF_ANY_SUBJECT.stream(),
                        PROOFS.stream())
                .flatMap(all -> all)
                .map(Class::getName)
                .collect(Collectors.toSet());

        Set<String> forgotten = entitiesWith(Set.of(PreCustomerId.class, Subject.class));
        forgotten.removeAll(decided);

        assertThat(forgotten)
                .as(
                        "entities that may be a pre-customer's and that its erasure does not reach: let their holder find them")
                .isEmpty();
        assertThat(entitiesWith(Set.of(PreCustomerId.class, Subject.class)))
                .contains(Attachment.class.getName(), PreCustomer.class.getName());
    }

    private static Stream<PersonalDataHolder> holders() {
        return StandardHolders.all(Workbench.on(InMemoryStorage.create())).stream();
    }

    private static Stream<Class<?>> covered() {
        return holders().flatMap(holder -> holder.covers().stream());
    }

    /** What methods of stores take or give, and what it holds in turn, if it knows a customer or a company. */
    private static Set<String> entities() {
        return entitiesWith(Set.of(CustomerId.class, AgencyCompanyId.class));
    }

    private static Set<String> entitiesWith(Set<Class<?>> keys) {
        return Arrays.stream(UnitOfWork.class.getMethods())
                .map(Method::getReturnType)
                .flatMap(store -> Arrays.stream(store.getMethods()))
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes())))
                .flatMap(CoverageTest::named)
                .filter(type -> type.getName().startsWith("io.creditkit.customer"))
                .filter(type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getParameterCount() == 0)
                        .flatMap(method -> named(method.getGenericReturnType()))
                        .anyMatch(keys::contains))
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> named(Type type) {
        if (type instanceof Class<?> plain) {
            return Stream.of(plain);
        }
        return type instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments()).flatMap(CoverageTest::named)
                : Stream.empty();
    }

    @Test
    void theMarksAreFound() {
        assertThat(personal()).contains("io.creditkit.customer.Contact", "io.creditkit.customer.Customer");
    }

    private static Set<String> personal() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.creditkit.customer")
                        .stream()
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.isAnnotatedWith(Value.Redacted.class)))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }
}
