package io.creditkit.customer.report;

import io.creditkit.customer.internal.EntryCheck;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which band a local score lies in, for countries whose reports tell a score and no letter. A letter that the agency tells always
 * goes before. Bands begin at whole numbers, so that there is no gap between them; on every scale more is better.
 *
 * @param least the least score of the scale
 * @param most the best score of the scale
 * @param from the least score of each band, which rise with the bands; what lies below all of them is {@link RiskBand#NOT_RATED}
 */
public record BandScheme(int least, int most, NavigableMap<Integer, RiskBand> from) {
    /** Scores of 0 to 100 of which each has a band: A from 71, B from 51, C from 30, D from 21, else E. */
    public static final BandScheme FIVE_BANDS = new BandScheme(
            0, 100, Map.of(0, RiskBand.E, 21, RiskBand.D, 30, RiskBand.C, 51, RiskBand.B, 71, RiskBand.A));

    /** Scores of 0 to 100 of which 0 is no assessment: A from 71, B from 51, C from 30, D from 1. */
    public static final BandScheme FOUR_BANDS_E_UNRATED =
            new BandScheme(0, 100, Map.of(1, RiskBand.D, 30, RiskBand.C, 51, RiskBand.B, 71, RiskBand.A));

    /** Refuses a scale that is none, and bands that lie beside it or get worse as the score rises. */
    public BandScheme {
        NavigableMap<Integer, RiskBand> bands = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
        int low = least;
        int high = most;
        EntryCheck.of("scheme of bands")
                .never("most", () -> high <= low, "not-rising", "The best score of a scale is above its least.")
                .never("from", bands::isEmpty, "required", "A scheme has at least one band.")
                .never(
                        "from",
                        () -> bands.keySet().stream().anyMatch(score -> score < low || score > high),
                        "out-of-range",
                        "Each band begins on the scale.")
                .never(
                        "from",
                        () -> !isRising(List.copyOf(bands.values())),
                        "not-rising",
                        "A better score has a better band.")
                .refuse();
        from = bands;
    }

    /** A scheme of another scale, such as one of 0 to 20. */
    public BandScheme(int least, int most, Map<Integer, RiskBand> from) {
        this(least, most, new TreeMap<>(from));
    }

    private static boolean isRising(List<RiskBand> bands) {
        for (int i = 1; i < bands.size(); i++) {
            if (!bands.get(i - 1).isWorseThan(bands.get(i))) {
                return false;
            }
        }
        return !bands.contains(RiskBand.NOT_RATED);
    }

    /** {@return the band of a score; {@link RiskBand#NOT_RATED} of one beside the scale, which is a reason code and no score} */
    public RiskBand bandOf(int score) {
        if (score < least || score > most) {
            return RiskBand.NOT_RATED;
        }
        Map.Entry<Integer, RiskBand> band = from.floorEntry(score);
        return band == null ? RiskBand.NOT_RATED : band.getValue();
    }
}
