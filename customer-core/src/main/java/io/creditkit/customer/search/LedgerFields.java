package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.lending.LoanCounts;
import io.creditkit.customer.receivables.PaymentProfile;
import io.creditkit.customer.receivables.ReceivablesSummary;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What our own ledger says: what is open, how late, how much of the limits is used. */
final class LedgerFields {
    private LedgerFields() {}

    /** Which of the house's own fields read what is at risk, and not the ledger alone. */
    private static final Set<String> OF_EXPOSURE = Set.of(
            "exposure", "utilisation", "internalExcess", "internalHeadroom", "providerUtilisation", "providerExcess");

    /** {@return whether a field may read what is at risk} A host's own field may read anything. */
    static boolean mayReadExposure(Field field) {
        return isOurs(field) ? OF_EXPOSURE.contains(field.key()) : !field.isAttribute();
    }

    private static boolean isOurs(Field field) {
        return FieldCatalogue.standard().find(field.key()).filter(field::equals).isPresent();
    }

    /** Those of the house's own fields that read the customer itself and its own ledger, and no other record. */
    private static final Set<String> OF_LEDGER_ALONE = Set.of(
            "receivables",
            "overdue",
            "overdueShare",
            "oldestOverdueDays",
            "ownDbt",
            "ownDbtSigned",
            "paymentProfile",
            "openInvoices",
            "paidInvoices",
            "returnedPayments",
            "number",
            "name",
            "legalName",
            "kind",
            "registrationNumber",
            "vatNumber",
            "lei",
            "tradeNames",
            "tags",
            "street",
            "postCode",
            "city",
            "region",
            "country",
            "email",
            "phone",
            "phoneE164",
            "status",
            "onboardedOn",
            "statusChangedOn",
            "updatedOn",
            "currency");

    /** {@return whether a field reads the customer itself and its own ledger, and no other record} */
    static boolean readsLedgerAlone(Field field) {
        return isOurs(field) ? OF_LEDGER_ALONE.contains(field.key()) : field.isAttribute();
    }

    static List<Field> all() {
        return Stream.concat(
                        ledger().map(field -> field.needing(Permission.VIEW_RECEIVABLES)),
                        // Whoever sees how much of a limit is used, and what is owed, knows the limit.
                        limits().map(field -> field.needing(Permission.VIEW_RECEIVABLES, Permission.VIEW_CREDIT_DATA)))
                .toList();
    }

    private static Stream<Field> ledger() {
        return Stream.of(
                Field.of(
                        "exposure",
                        "Exposure",
                        FieldType.MONEY,
                        (profile, rates) -> FieldValue.of(profile.exposure(), FieldValue.Amount::new)),
                measure(
                        "receivables",
                        "Open receivables",
                        FieldType.MONEY,
                        ReceivablesSummary::exposure,
                        FieldValue.Amount::new),
                measure("overdue", "Overdue", FieldType.MONEY, ReceivablesSummary::overdue, FieldValue.Amount::new),
                loans("activeLoans", "Active loans", LoanCounts::active),
                loans("refinancedLoans", "Refinanced loans", LoanCounts::refinanced),
                loans("timesRefinanced", "Times refinanced", LoanCounts::timesRefinanced),
                Field.of("overdueShare", "Overdue share", FieldType.PERCENT, (profile, rates) -> overdueShare(profile)),
                count(
                        "oldestOverdueDays",
                        "Oldest item overdue",
                        FieldType.DAYS,
                        ReceivablesSummary::oldestOverdueDays),
                measure(
                        "ownDbt",
                        "Own days beyond terms",
                        FieldType.DAYS,
                        ReceivablesSummary::dbtFloored,
                        FieldValue.Numeric::new),
                measure(
                        "ownDbtSigned",
                        "Own days beyond terms, early payment counted",
                        FieldType.DAYS,
                        ReceivablesSummary::dbtSigned,
                        FieldValue.Numeric::new),
                Field.ranked(
                        "paymentProfile",
                        "Payment profile",
                        CustomerFields.names(PaymentProfile.values()),
                        List.of(),
                        (profile, rates) ->
                                FieldValue.of(profile.receivables().paymentProfile(), CustomerFields::choice)),
                count("openInvoices", "Open invoices", FieldType.NUMBER, ReceivablesSummary::openInvoices),
                count("paidInvoices", "Invoices paid in a year", FieldType.NUMBER, ReceivablesSummary::paidInvoices),
                count(
                        "returnedPayments",
                        "Payments returned in a year",
                        FieldType.NUMBER,
                        ReceivablesSummary::returnedPayments));
    }

    private static Stream<Field> limits() {
        return Stream.of(
                Field.of(
                        "utilisation",
                        "Use of our own limit",
                        FieldType.PERCENT,
                        (profile, rates) -> internal(profile, rates).utilisation()),
                Field.of(
                        "internalExcess",
                        "Over our own limit",
                        FieldType.MONEY,
                        (profile, rates) -> internal(profile, rates).excess()),
                Field.of(
                        "internalHeadroom",
                        "Left of our own limit",
                        FieldType.MONEY,
                        (profile, rates) -> internal(profile, rates).headroom()),
                Field.of(
                        "providerUtilisation",
                        "Use of the agency's limit",
                        FieldType.PERCENT,
                        (profile, rates) -> provider(profile, rates).utilisation()),
                Field.of(
                        "providerExcess",
                        "Over the agency's limit",
                        FieldType.MONEY,
                        (profile, rates) -> provider(profile, rates).excess()));
    }

    private static Field loans(String key, String heading, ToIntFunction<LoanCounts> reader) {
        return Field.of(
                key,
                heading,
                FieldType.NUMBER,
                (profile, rates) ->
                        FieldValue.of(profile.loans(), loans -> FieldValue.Numeric.of(reader.applyAsInt(loans))));
    }

    private static <T> Field measure(
            String key,
            String heading,
            FieldType type,
            Function<ReceivablesSummary, Measure<T>> reader,
            Function<T, FieldValue> toValue) {
        return Field.of(
                key, heading, type, (profile, rates) -> FieldValue.of(reader.apply(profile.receivables()), toValue));
    }

    private static Field count(
            String key, String heading, FieldType type, Function<ReceivablesSummary, Integer> reader) {
        return Field.of(
                key, heading, type, (profile, rates) -> FieldValue.Numeric.of(reader.apply(profile.receivables())));
    }

    private static FieldValue overdueShare(CustomerProfile profile) {
        Measure<Money> exposure = profile.receivables().exposure();
        Measure<Money> overdue = profile.receivables().overdue();
        if (exposure instanceof Measure.Known<Money> open && overdue instanceof Measure.Known<Money> late) {
            return open.value().signum() <= 0
                    ? FieldValue.missing(
                            UnknownReason.DIVISION_BY_ZERO,
                            Wording.of("not-known.nothing-open", "Nothing is open, so no share of it can be overdue."))
                    : LimitUse.ratio(late.value(), open.value());
        }
        return FieldValue.of(exposure instanceof Measure.Unknown<Money> ? exposure : overdue, FieldValue.Amount::new);
    }

    private static LimitUse internal(CustomerProfile profile, ExchangeRates rates) {
        return new LimitUse(
                profile,
                profile.sharedExposure().orElse(profile.exposure()),
                CustomerFields.internalLimit(profile),
                rates);
    }

    private static LimitUse provider(CustomerProfile profile, ExchangeRates rates) {
        return new LimitUse(
                profile,
                profile.companyExposure().orElse(profile.exposure()),
                AgencyFields.providerLimit(profile),
                rates);
    }
}
