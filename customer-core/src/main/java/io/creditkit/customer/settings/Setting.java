package io.creditkit.customer.settings;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A setting with its type and what holds if nobody set it. Immutable.
 *
 * @param <T> the type of its values
 */
public final class Setting<T> {
    /** How credits of a customer are settled. */
    public enum Settlement {
        /** Against open invoices, oldest first, in the same currency. */
        AUTOMATIC,
        /** By a person. */
        BY_HAND
    }

    /** Whether a customer's credit is checked. */
    public enum CreditCheck {
        CHECK,
        /** Every check passes, and says so. */
        BYPASS
    }

    private static final String AMOUNT =
            "an amount of 0 or more with its currency, such as 500.00 EUR, or nothing for none";
    private static final String DAYS = "a whole number of days, 0 or more";

    /** How credits are settled; by hand if nobody said. */
    public static final Setting<Settlement> AUTOMATIC_SETTLEMENT =
            ofEnum("automaticSettlement", Settlement.class, Settlement.BY_HAND);

    /** Whether credit is checked; it is if nobody said. */
    public static final Setting<CreditCheck> CREDIT_CHECK = ofEnum("creditCheck", CreditCheck.class, CreditCheck.CHECK);

    /** From which part of the limit on a customer is watched, as a fraction; 0.90 if nobody said. */
    public static final Setting<BigDecimal> WATCH_RATIO = new Setting<>(
            "watchRatio",
            new BigDecimal("0.90"),
            Setting::ratio,
            BigDecimal::toPlainString,
            "a fraction above 0 and not above 1, such as 0.90");

    /** The credit limit of customers that have none of their own or of their group; none if nobody said. */
    public static final Setting<Optional<Money>> DEFAULT_CREDIT_LIMIT =
            new Setting<>("defaultCreditLimit", Optional.empty(), Setting::money, Setting::text, AMOUNT);

    /**
     * Above which overdue amount a customer gets no new credit; never, if nobody said. Counted are open invoices and instalments of
     * loans that are owed, as far as they are late by more than {@link #OVERDUE_STOP_DAYS}.
     */
    public static final Setting<Optional<Money>> OVERDUE_STOP_AMOUNT =
            new Setting<>("overdueStopAmount", Optional.empty(), Setting::money, Setting::text, AMOUNT);

    /**
     * By how many days an invoice or an instalment may be late without counting for {@link #OVERDUE_STOP_AMOUNT}: it counts from the day
     * after on. Of an instalment, days on which its loan was paused are left out. 0 or more, 0 if nobody said.
     */
    public static final Setting<Integer> OVERDUE_STOP_DAYS =
            new Setting<>("overdueStopDays", 0, Setting::days, days -> Integer.toString(days), DAYS);

    /** How many days after its issue a document is due of which a file does not tell; 0 or more, 30 if nobody said. */
    public static final Setting<Integer> PAYMENT_TERMS_DAYS =
            new Setting<>("paymentTermsDays", 30, Setting::days, days -> Integer.toString(days), DAYS);

    private static final List<Setting<?>> OF_THE_KIT = List.of(
            AUTOMATIC_SETTLEMENT,
            CREDIT_CHECK,
            WATCH_RATIO,
            DEFAULT_CREDIT_LIMIT,
            OVERDUE_STOP_AMOUNT,
            OVERDUE_STOP_DAYS,
            PAYMENT_TERMS_DAYS);

    private final String key;
    private final T standard;
    private final Function<String, T> parser;
    private final Function<T, String> printer;
    private final String takes;

    private Setting(String key, T standard, Function<String, T> parser, Function<T, String> printer, String takes) {
        this.key = key;
        this.standard = standard;
        this.parser = parser;
        this.printer = printer;
        this.takes = takes;
    }

    /** {@return the kit's own setting with that key; empty if there is none, as for each of a host's own} */
    public static Optional<Setting<?>> ofKit(String key) {
        return OF_THE_KIT.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    /** {@return a setting of the host's own whose values are the constants of an enum} */
    public static <E extends Enum<E>> Setting<E> ofEnum(String key, Class<E> type, E standard) {
        String names = Stream.of(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return new Setting<>(
                requireKey(key), standard, text -> Enum.valueOf(type, text), Enum::name, "one of " + names);
    }

    /** {@return a setting of the host's own whose values are texts} */
    public static Setting<String> ofText(String key, String standard) {
        return new Setting<>(requireKey(key), standard, Function.identity(), Function.identity(), "any text");
    }

    /** {@return its key, 1 to 64 letters, digits, dots, hyphens and underscores} */
    public String key() {
        return key;
    }

    /** {@return what holds if nobody set it} */
    public T standard() {
        return standard;
    }

    /** {@return how its values are written, for people, such as {@code one of CHECK, BYPASS}} */
    public String takes() {
        return takes;
    }

    /**
     * {@return the value of a stored text}
     *
     * @throws InvalidEntryException if the text is no value of this setting
     */
    public T parse(String text) {
        try {
            return parser.apply(text);
        } catch (InvalidEntryException e) {
            throw new InvalidEntryException(
                    "setting " + key,
                    e.faults().stream()
                            .map(fault -> new EntryFault(key, fault.key(), fault.message(), fault.parameters()))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidEntryException(
                    "setting " + key, List.of(new EntryFault(key, "malformed", "It is no value of this setting.")));
        }
    }

    /** {@return the text under which a value is stored; it parses back to an equal value} */
    public String print(T value) {
        return printer.apply(value);
    }

    @Override
    public String toString() {
        return key;
    }

    private static String requireKey(String key) {
        if (!key.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "The key of a setting has 1 to 64 letters, digits, dots, hyphens and underscores.");
        }
        return key;
    }

    private static BigDecimal ratio(String text) {
        BigDecimal ratio = number(text);
        EntryCheck.of("setting")
                .never(
                        "value",
                        () -> ratio.signum() <= 0 || ratio.compareTo(BigDecimal.ONE) > 0,
                        "out-of-range",
                        "It lies above 0 and not above 1.")
                .refuse();
        return ratio;
    }

    private static Optional<Money> money(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int blank = text.indexOf(' ');
        EntryCheck.of("setting")
                .never(
                        "value",
                        () -> blank < 0,
                        "currency-missing",
                        "An amount needs its currency, such as 500.00 EUR.")
                .refuse();
        Money money = Money.of(number(text.substring(0, blank)), Currency.getInstance(text.substring(blank + 1)));
        EntryCheck.of("setting").notNegative("value", money.signum()).refuse();
        return Optional.of(money);
    }

    /** Written plainly: with an exponent, a few letters would be a number that fills the memory. */
    private static BigDecimal number(String text) {
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new IllegalArgumentException("A number has no exponent.");
        }
        return new BigDecimal(text);
    }

    private static String text(Optional<Money> amount) {
        return amount.map(money -> money.amount().toPlainString() + " " + money.currency())
                .orElse("");
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        EntryCheck.of("setting").notNegative("value", days).refuse();
        return days;
    }
}
