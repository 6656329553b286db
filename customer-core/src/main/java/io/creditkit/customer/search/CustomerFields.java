package io.creditkit.customer.search;

import io.creditkit.customer.Address;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.NotKnown;
import io.creditkit.customer.internal.Tags;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.privacy.ConsentPurpose;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.supply.SupplyStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the host itself says of a customer. */
final class CustomerFields {
    private CustomerFields() {}

    static List<Field> all() {
        return Stream.of(master(), limits(), placed()).flatMap(List::stream).toList();
    }

    private static List<Field> master() {
        return List.of(
                text("number", "Customer number", customer -> Optional.of(customer.number())),
                text("name", "Name", customer -> Optional.of(customer.name())).personal(),
                text("legalName", "Legal name", Customer::legalName).personal(),
                Field.oneOf(
                        "kind",
                        "Kind",
                        names(PartyKind.values()),
                        (profile, rates) -> choice(profile.customer().kind())),
                text("registrationNumber", "Registration number", Customer::registrationNumber)
                        .personal(),
                text("vatNumber", "VAT number", Customer::vatNumber).personal(),
                text("lei", "LEI", Customer::lei),
                text(
                                "tradeNames",
                                "Trade names",
                                customer -> customer.tradeNames().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(String.join(" / ", customer.tradeNames())))
                        .personal(),
                Field.several("tags", "Tags", (profile, rates) -> tags(profile.customer()))
                        .personal(),
                nationalId(),
                address("street", "Street", Address::street).personal(),
                address("postCode", "Postal code", Address::postCode).personal(),
                address("city", "Town", Address::city).personal(),
                address("region", "Region", Address::region).personal(),
                address(
                        "country",
                        "Country",
                        address -> Optional.of(address.country().value())),
                text("email", "E-mail", Customer::email).personal(),
                text("phone", "Phone", Customer::phone).personal(),
                dialled(),
                Field.oneOf(
                        "status",
                        "Status",
                        names(CustomerStatus.values()),
                        (profile, rates) -> choice(profile.customer().status())),
                day("onboardedOn", "Customer since", Customer::onboardedAt),
                day("statusChangedOn", "Modified on", Customer::statusChangedAt),
                day("updatedOn", "Record changed on", Customer::updatedAt),
                text(
                        "currency",
                        "Currency",
                        customer -> Optional.of(customer.riskCurrency().getCurrencyCode())));
    }

    private static List<Field> limits() {
        return List.of(
                Field.of(
                                "internalLimit",
                                "Own credit limit",
                                FieldType.MONEY,
                                (profile, rates) -> internalLimit(profile))
                        .needing(Permission.VIEW_CREDIT_DATA),
                Field.of("ownLimit", "Limit decided or entered", FieldType.MONEY, (profile, rates) -> ownLimit(profile))
                        .needing(Permission.VIEW_CREDIT_DATA),
                Field.oneOf(
                                "creditCheck",
                                "Credit check",
                                names(Setting.CreditCheck.values()),
                                (profile, rates) -> profile.limits()
                                        .<FieldValue>map(limits -> choice(limits.creditCheck()))
                                        .orElseGet(() -> FieldValue.missing(
                                                UnknownReason.MISSING_INPUT,
                                                Wording.of(
                                                        "not-known.settings-not-read",
                                                        "The settings of the customer were not read."))))
                        .needing(Permission.VIEW_CREDIT_DATA),
                Field.of(
                                "limitEndsOn",
                                "Last day of own limit",
                                FieldType.DATE,
                                (profile, rates) -> limitEndsOn(profile))
                        .needing(Permission.VIEW_CREDIT_DATA));
    }

    private static List<Field> placed() {
        return List.of(
                Field.oneOf(
                        "supplyStatus",
                        "Supply",
                        names(SupplyStatus.values()),
                        (profile, rates) -> choice(profile.supplyStatus())),
                Field.of(
                        "customerGroup",
                        "Customer group",
                        FieldType.TEXT,
                        (profile, rates) -> profile.groupName()
                                .<FieldValue>map(FieldValue.Text::new)
                                .orElseGet(() -> FieldValue.missing(UnknownReason.NOT_APPLICABLE, NotKnown.NO_GROUP))),
                Field.of(
                        "customerGroupId",
                        "Id of the customer group",
                        FieldType.TEXT,
                        (profile, rates) -> profile.groupId()
                                .<FieldValue>map(id -> new FieldValue.Text(id.value()))
                                .orElseGet(() -> FieldValue.missing(UnknownReason.NOT_APPLICABLE, NotKnown.NO_GROUP))),
                Field.several("portfolio", "Portfolio", (profile, rates) -> portfolios(profile))
                        .needing(Permission.VIEW_CREDIT_DATA),
                assigned(
                        "scenario",
                        "Collection scenario",
                        CustomerProfile::scenario,
                        Wording.of("not-known.no-scenario", "No scenario is assigned.")),
                assigned(
                        "collector",
                        "Collector",
                        CustomerProfile::collector,
                        Wording.of("not-known.no-collector", "No collector is assigned.")),
                Field.of(
                        "keptByHand",
                        "Kept by hand",
                        FieldType.FLAG,
                        (profile, rates) -> new FieldValue.Flag(profile.keptByHand())),
                accepted("personalDataAcceptedOn", "Personal data accepted on", ConsentPurpose.PERSONAL_DATA),
                accepted("marketingAcceptedOn", "Marketing accepted on", ConsentPurpose.MARKETING));
    }

    private static FieldValue tags(Customer customer) {
        return customer.tags().isEmpty()
                ? FieldValue.missing(UnknownReason.MISSING_INPUT, NotKnown.NEVER_ENTERED)
                : new FieldValue.Several(Tags.inOrder(customer.tags()));
    }

    private static FieldValue portfolios(CustomerProfile profile) {
        return profile.portfolios().isEmpty()
                ? FieldValue.missing(
                        UnknownReason.NOT_APPLICABLE,
                        Wording.of("not-known.no-portfolio", "The customer's company is in no portfolio."))
                : new FieldValue.Several(List.copyOf(profile.portfolios()));
    }

    /** As E.164 says, which is how machines dial it. */
    private static Field dialled() {
        return Field.of("phoneE164", "Phone to dial", FieldType.TEXT, (profile, rates) -> dialled(profile.customer()))
                .personal();
    }

    private static FieldValue dialled(Customer customer) {
        return ListText.phoneE164(customer)
                .<FieldValue>map(FieldValue.Text::new)
                .orElseGet(() -> customer.phone().isEmpty()
                        ? FieldValue.missing(UnknownReason.MISSING_INPUT, NotKnown.NEVER_ENTERED)
                        : FieldValue.missing(
                                UnknownReason.OUT_OF_RANGE,
                                Wording.of(
                                        "not-known.phone-not-dialled",
                                        "The phone number can't be told in its international form.")));
    }

    /** Masked, also for those who may see it whole: a list is no place to look at it. */
    private static Field nationalId() {
        return Field.of(
                        "nationalId",
                        "National id",
                        FieldType.TEXT,
                        (profile, rates) -> profile.nationalId()
                                .<FieldValue>map(FieldValue.Text::new)
                                .orElseGet(
                                        () -> FieldValue.missing(UnknownReason.MISSING_INPUT, NotKnown.NEVER_ENTERED)))
                .personal();
    }

    private static Field assigned(
            String key, String heading, Function<CustomerProfile, Optional<String>> reader, Wording none) {
        return Field.of(
                key,
                heading,
                FieldType.TEXT,
                (profile, rates) -> reader.apply(profile)
                        .<FieldValue>map(FieldValue.Text::new)
                        .orElseGet(() -> FieldValue.missing(UnknownReason.NOT_APPLICABLE, none)));
    }

    /** Blank once it is withdrawn or has expired. */
    private static Field accepted(String key, String heading, ConsentPurpose purpose) {
        return Field.of(
                key,
                heading,
                FieldType.DATE,
                (profile, rates) -> Optional.ofNullable(profile.accepted().get(purpose))
                        .<FieldValue>map(at -> new FieldValue.Day(LocalDate.ofInstant(at, profile.zone())))
                        .orElseGet(() -> FieldValue.missing(
                                UnknownReason.NOT_APPLICABLE,
                                Wording.of("not-known.no-consent", "No consent to it holds for this customer."))));
    }

    /** As the check of a new document finds it: inherited from a group or the company, if there is none of its own. */
    static FieldValue internalLimit(CustomerProfile profile) {
        return profile.limits().map(limits -> limit(limits.shown().amount())).orElseGet(() -> ownLimit(profile));
    }

    /** What was decided for it or for the company in law it is, else what was entered with it; nothing inherited. */
    private static FieldValue ownLimit(CustomerProfile profile) {
        return limit(profile.decidedLimit()
                .map(LimitInForce::amount)
                .orElseGet(() -> LimitAmount.of(profile.customer().internalLimit())));
    }

    private static FieldValue limit(LimitAmount limit) {
        return limit.money()
                .<FieldValue>map(FieldValue.Amount::new)
                .orElseGet(() -> FieldValue.missing(
                        UnknownReason.NOT_APPLICABLE,
                        limit instanceof LimitAmount.NotApplicable
                                ? NotKnown.NO_LIMIT_APPLIES
                                : Wording.of("not-known.no-own-limit", "No credit limit of our own is set.")));
    }

    private static FieldValue limitEndsOn(CustomerProfile profile) {
        return profile.decidedLimit()
                .flatMap(LimitInForce::decision)
                .flatMap(LimitDecision::validUntil)
                .<FieldValue>map(FieldValue.Day::new)
                .orElseGet(() -> FieldValue.missing(
                        UnknownReason.NOT_APPLICABLE,
                        Wording.of("not-known.no-last-day-of-limit", "No limit with a last day was decided.")));
    }

    private static Field day(String key, String heading, Function<Customer, Instant> moment) {
        return Field.of(
                key,
                heading,
                FieldType.DATE,
                (profile, rates) ->
                        new FieldValue.Day(LocalDate.ofInstant(moment.apply(profile.customer()), profile.zone())));
    }

    private static Field text(String key, String heading, Function<Customer, Optional<String>> reader) {
        return Field.of(
                key,
                heading,
                FieldType.TEXT,
                (profile, rates) -> reader.apply(profile.customer())
                        .<FieldValue>map(FieldValue.Text::new)
                        .orElseGet(() -> FieldValue.missing(UnknownReason.MISSING_INPUT, NotKnown.NEVER_ENTERED)));
    }

    private static Field address(String key, String heading, Function<Address, Optional<String>> reader) {
        return text(key, heading, customer -> reader.apply(customer.address()));
    }

    static FieldValue choice(Enum<?> value) {
        return new FieldValue.Choice(value.name());
    }

    static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
