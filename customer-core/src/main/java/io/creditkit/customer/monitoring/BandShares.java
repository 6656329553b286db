package io.creditkit.customer.monitoring;

import io.creditkit.customer.report.RiskBand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Shares of bands that are 100 % together: what rounding down leaves goes to the largest remainders, earlier bands first. */
final class BandShares {
    private static final long TENTHS = 1_000;

    private BandShares() {}

    private record Part(RiskBand band, int companies, long tenths, long remainder) {}

    static List<BandShare> of(Map<RiskBand, Integer> counts) {
        long total = counts.values().stream().mapToLong(Integer::longValue).sum();
        List<Part> parts = new ArrayList<>();
        for (RiskBand band : RiskBand.values()) {
            int companies = counts.getOrDefault(band, 0);
            long scaled = companies * TENTHS;
            parts.add(
                    total == 0
                            ? new Part(band, companies, 0, 0)
                            : new Part(band, companies, scaled / total, scaled % total));
        }
        long missing =
                total == 0 ? 0 : TENTHS - parts.stream().mapToLong(Part::tenths).sum();
        List<RiskBand> raised = parts.stream()
                .sorted(Comparator.comparingLong(Part::remainder).reversed().thenComparing(Part::band))
                .limit(missing)
                .map(Part::band)
                .toList();
        return parts.stream()
                .map(part -> new BandShare(
                        part.band(),
                        part.companies(),
                        BigDecimal.valueOf(part.tenths() + (raised.contains(part.band()) ? 1 : 0), 1)))
                .toList();
    }
}
