package io.creditkit.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.notify.Silence;
import io.creditkit.customer.bulk.BulkRow;
import io.creditkit.customer.file.Comment;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.limit.HoldOverride;
import io.creditkit.customer.limit.Reservation;
import io.creditkit.customer.linking.LinkReview;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.LedgerSnapshot;
import io.creditkit.customer.report.FieldSuggestion;
import io.creditkit.customer.report.RejectedValue;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.scenario.PlannedStep;
import io.creditkit.customer.search.RowKey;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyPeriod;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a storage keeps of a customer must be moved by a merge, or stand here with the reason why not. */
class CoverageTest {
    /** Consents, which are a pre-customer's too, are moved beside these: whose they are is a subject. */
    private static final Set<Class<?>> MOVED = Set.of(
            Invoice.class,
            IncomingPayment.class,
            BalanceAdjustment.class,
            Loan.class,
            CreditOffer.class,
            Alert.class,
            Action.class,
            Silence.class,
            Comment.class,
            Contact.class,
            NationalId.class,
            LinkReview.class,
            SupplyPeriod.class,
            Assignment.class,
            PlannedStep.class,
            UserAccount.class);

    /** They tell of a day that is past, and of the customer as it was. */
    private static final Set<Class<?>> OF_THE_PAST = Set.of(RiskAssessment.class, LedgerSnapshot.class, BulkRow.class);

    /** The customer is found by its old id there. */
    private static final Set<Class<?>> FOUND_BY_THE_OLD_ID =
            Set.of(PreCustomer.class, FieldSuggestion.class, RejectedValue.class);

    /** A merge is refused while one is held, and an override lets but one document of one account pass. */
    private static final Set<Class<?>> OF_THE_CREDIT_OF_ONE_ACCOUNT = Set.of(Reservation.class, HoldOverride.class);

    /** The customer itself, and where it stands in a list, which is found anew each time. */
    private static final Set<Class<?>> THE_CUSTOMER_ITSELF = Set.of(Customer.class, CustomerMerge.class, RowKey.class);

    @Test
    void everyRecordOfACustomerIsMovedOrStaysForAReason() {
        Set<String> decided = Stream.of(
                        MOVED, OF_THE_PAST, FOUND_BY_THE_OLD_ID, OF_THE_CREDIT_OF_ONE_ACCOUNT, THE_CUSTOMER_ITSELF)
                .flatMap(Set::stream)
                .map(Class::getName)
                .collect(Collectors.toSet());

        Set<String> forgotten = recordsOfCustomers();
        forgotten.removeAll(decided);

        assertThat(forgotten)
                .as("records of a customer that a merge leaves behind: write LinkedRecords for them")
                .isEmpty();
        assertThat(recordsOfCustomers()).containsAll(decided);
    }

    private static Set<String> recordsOfCustomers() {
        return Arrays.stream(UnitOfWork.class.getMethods())
                .map(Method::getReturnType)
                .flatMap(store -> Arrays.stream(store.getMethods()))
                .flatMap(method -> Stream.concat(
                        Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes())))
                .flatMap(CoverageTest::named)
                .filter(CoverageTest::belongsToACustomer)
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

    private static boolean belongsToACustomer(Class<?> type) {
        return type.getName().startsWith("io.creditkit.customer")
                && Arrays.stream(type.getMethods())
                        .filter(method -> method.getParameterCount() == 0)
                        .flatMap(method -> named(method.getGenericReturnType()))
                        .anyMatch(CustomerId.class::equals);
    }
}
