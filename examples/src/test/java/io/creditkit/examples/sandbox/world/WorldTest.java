package io.creditkit.examples.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorldTest {
    private static final LocalDate EPOCH = LocalDate.of(2026, 11, 2);
    private static final World WORLD = World.of(42, 3_000, EPOCH);

    @Test
    void every_id_is_given_once() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < WORLD.size(); i++) {
            assertThat(ids.add(WORLD.company(i).ids().connectId())).isTrue();
            assertThat(ids.add(WORLD.company(i).ids().safeNumber())).isTrue();
        }
    }

    @Property(tries = 400)
    void register_numbers_keep_their_countrys_rule(@ForAll @IntRange(min = 0, max = 2_999) int at) {
        Company company = WORLD.company(at);
        String number = company.ids().registrationNumber();
        if (company.is(Trait.NON_LTD)) {
            assertThat(number).isEmpty();
            return;
        }
        switch (company.country().code()) {
            case "GB" -> assertThat(number).matches("\\d{8}");
            case "FR" -> {
                assertThat(number).matches("\\d{9}");
                assertThat(luhn(number)).isZero();
                assertThat(luhn(company.ids().connectId().substring(5))).isZero();
            }
            case "SE" -> assertThat(luhn(number)).isZero();
            case "BE" ->
                assertThat(97 - Long.parseLong(number.substring(0, 8)) % 97)
                        .isEqualTo(Long.parseLong(number.substring(8)));
            default -> assertThat(number).isNotEmpty();
        }
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += i % 2 == 1 ? twice : digit;
        }
        return sum % 10;
    }

    @Property(tries = 200)
    void every_balance_sheet_balances(@ForAll @IntRange(min = 0, max = 2_999) int at) {
        for (Statement statement : WORLD.file(at, EPOCH).statements()) {
            Map<String, Long> sheet = statement.balanceSheet();
            long total = sheet.get("totalAssets");
            assertThat(sheet.get("totalLiabilities") + sheet.get("totalShareholdersEquity"))
                    .isEqualTo(total);
            assertThat(sheet.get("totalFixedAssets") + sheet.get("totalCurrentAssets"))
                    .isEqualTo(total);
            assertThat(sheet.get("totalCurrentLiabilities") + sheet.get("totalLongTermLiabilities"))
                    .isEqualTo(sheet.get("totalLiabilities"));
            assertThat(statement.profitAndLoss()).hasSize(18);
            assertThat(sheet).hasSize(45);
            assertThat(sheet.get("cash")).isNotNegative();
        }
    }

    @Property(tries = 200)
    void nobody_owns_more_than_the_whole(@ForAll @IntRange(min = 0, max = 2_999) int at) {
        assertThat(WORLD.ownersOf(at).stream().mapToInt(Holding::percent).sum()).isLessThanOrEqualTo(100);
        assertThat(WORLD.ultimateParentOf(at).orElse(-1)).isNotEqualTo(at);
    }

    @Property(tries = 100)
    void a_file_never_tells_of_days_to_come(
            @ForAll @IntRange(min = 0, max = 2_999) int at, @ForAll @IntRange(min = 0, max = 400) int days) {
        LocalDate day = EPOCH.plusDays(days);
        CompanyFile file = WORLD.file(at, day);

        assertThat(file.ratings()).allMatch(point -> !point.on().isAfter(day));
        assertThat(file.claims()).allMatch(claim -> !claim.on().isAfter(day));
        assertThat(file.ratings().get(0)).isEqualTo(file.rating());
    }

    @Test
    void about_a_third_of_the_cast_changes_within_a_month() {
        int cast = Cast.read().companyCount();
        long changing = java.util.stream.IntStream.range(0, cast)
                .filter(at -> WORLD.facts(at).changes().stream()
                        .anyMatch(change -> change.on().isBefore(EPOCH.plusDays(31))))
                .count();

        assertThat(changing).isBetween(cast / 4L, cast / 2L);
    }
}
