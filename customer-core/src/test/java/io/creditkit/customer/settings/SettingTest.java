package io.creditkit.customer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingTest {
    @Test
    void numbersAreReadPlainlyWrittenAloneAsOneWithAnExponentCouldFillTheMemory() {
        assertThat(Setting.WATCH_RATIO.parse("0.85")).isEqualTo(new BigDecimal("0.85"));
        assertThat(Setting.OVERDUE_STOP_AMOUNT.parse("1200.50 EUR")).contains(Money.of("1200.50", "EUR"));

        for (Setting<?> setting : List.of(Setting.WATCH_RATIO, Setting.OVERDUE_STOP_AMOUNT)) {
            String text = setting.equals(Setting.WATCH_RATIO) ? "1e-2" : "1E3 EUR";
            assertThatExceptionOfType(InvalidEntryException.class)
                    .isThrownBy(() -> setting.parse(text))
                    .satisfies(refused -> assertThat(refused.faults())
                            .extracting(EntryFault::field, EntryFault::key)
                            .containsExactly(tuple(setting.key(), "malformed")));
        }
    }
}
