package io.creditkit.examples.programs;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.risk.ScoreCard;
import io.creditkit.customer.search.FieldCatalogue;
import java.nio.file.Path;
import java.time.LocalDate;

/** Scores customers by nothing but how they pay, by a card of one's own. */
final class OwnScoreCard {
    private static final String CARD = """
            {
              "code": "payers", "version": 1, "validFrom": "2026-01-01", "completeness": 0.5,
              "characteristics": [
                { "field": "oldestOverdueDays", "weight": 0.6, "missing": {"policy": "NEUTRAL"},
                  "bins": [ {"to": 1, "points": 100}, {"from": 1, "to": 60, "points": 50}, {"from": 60, "points": 0} ] },
                { "field": "overdueShare", "weight": 0.4, "missing": {"policy": "NEUTRAL"},
                  "bins": [ {"to": 0.1, "points": 100}, {"from": 0.1, "to": 0.5, "points": 40}, {"from": 0.5, "points": 0} ] }
              ],
              "knockOuts": [
                { "criteria": "oldestOverdueDays > 180", "class": "HIGH", "cap": 0, "reason": "Something is half a year late." }
              ],
              "classes": [ {"class": "LOW", "from": 75}, {"class": "ELEVATED", "from": 40}, {"class": "HIGH", "from": 0} ]
            }
            """;

    private OwnScoreCard() {}

    public static void main(String[] arguments) {
        ScoreCard card = ScoreCard.read(CARD, FieldCatalogue.standard());
        try (CreditKit kit = CreditKit.builder().scoreCard(card).build()) {
            Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("risk-desk"));
            work.imports().customers(Path.of(arguments[0]));
            work.imports().invoices(Path.of(arguments[1]));
            work.profiles().forEach(LocalDate.parse(arguments[2]), profile -> {
                var risk = work.risk().assess(profile);
                System.out.println(profile.customer().number() + " " + risk.scoreCard() + " " + risk.riskClass() + " "
                        + risk.knockOut().orElse(""));
            });
        }
    }
}
