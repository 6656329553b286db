package io.creditkit.examples.page;

import io.creditkit.customer.Money;
import io.creditkit.customer.limit.LimitAmount;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitInForce;
import io.creditkit.customer.limit.LimitSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Our own limit in a tile and in the section of receivables: how much, by whose word, until when, and what is left of it. */
final class OwnLimitBlock {
    private static final String NOBODY = "none set";

    private OwnLimitBlock() {}

    static Html tile(Optional<OwnLimit> held) {
        if (held.isEmpty() || isMissing(held.get())) {
            return HeadlineSection.tile("", "Our own limit", HeadlineSection.bigOrNone(false, "", NOBODY), List.of());
        }
        OwnLimit own = held.get();
        List<String> below = new ArrayList<>();
        used(own).ifPresent(words -> below.add("Used: " + words));
        excess(own).map(over -> "Over by " + Words.money(over)).ifPresent(below::add);
        below.add(comesFrom(own.limit()));
        validUntil(own).map(day -> "Valid until " + day).ifPresent(below::add);
        boolean amount = own.limit().amount().money().isPresent();
        return HeadlineSection.tile(
                "", "Our own limit", HeadlineSection.bigOrNone(amount, tone(own), amount(own)), below);
    }

    static List<Html> facts(Optional<OwnLimit> held) {
        List<Html> facts = new ArrayList<>();
        facts.add(Blocks.fact("Our own limit", held.map(OwnLimitBlock::amount).orElse(NOBODY)));
        held.filter(own -> !isMissing(own)).ifPresent(own -> {
            facts.add(Blocks.fact("The limit comes from", comesFrom(own.limit())));
            facts.add(Blocks.fact(
                    "The limit is for", isForTheCompany(own) ? "the company, all accounts" : "this customer"));
            validUntil(own).ifPresent(day -> facts.add(Blocks.fact("The limit is valid until", day)));
            used(own).ifPresent(words -> facts.add(Blocks.fact("Used of the limit", words)));
            own.use()
                    .headroom()
                    .toOptional()
                    .ifPresent(left -> facts.add(
                            left.signum() < 0
                                    ? Blocks.fact("Over the limit by", Words.money(left.negated()))
                                    : Blocks.fact("Left of the limit", Words.money(left))));
        });
        return facts;
    }

    private static boolean isMissing(OwnLimit own) {
        return own.limit().amount() instanceof LimitAmount.NotDecided;
    }

    private static boolean isForTheCompany(OwnLimit own) {
        return own.subject() instanceof LimitSubject.Company;
    }

    private static String tone(OwnLimit own) {
        return excess(own).isPresent() || own.limit().amount() instanceof LimitAmount.NoCredit ? "bad" : "";
    }

    private static String amount(OwnLimit own) {
        LimitAmount amount = own.limit().amount();
        return amount.money()
                .map(Words::limitAmount)
                .orElse(amount instanceof LimitAmount.NotApplicable ? "no limit applies" : NOBODY);
    }

    /** {@return such as {@code 18,420.75 EUR, 46 %}; empty where there is no amount that could be used} */
    private static Optional<String> used(OwnLimit own) {
        if (own.limit().amount().money().isEmpty()) {
            return Optional.empty();
        }
        String share = own.use()
                .utilisationRatio()
                .toOptional()
                .map(ratio -> ", " + Words.percent(ratio))
                .orElse("");
        return Optional.of(Words.money(own.exposure()) + share);
    }

    private static Optional<Money> excess(OwnLimit own) {
        return own.use().excess().toOptional().filter(over -> over.signum() > 0);
    }

    private static Optional<String> validUntil(OwnLimit own) {
        return own.limit().decision().flatMap(LimitDecision::validUntil).map(Words::day);
    }

    private static String comesFrom(LimitInForce limit) {
        String decided = limit.decision()
                .flatMap(LimitDecision::decidedAt)
                .map(at -> " on " + Words.day(at))
                .orElse("");
        return switch (limit.origin()) {
            case NONE -> "Nobody decided one";
            case ACCOUNT -> "Entered with the customer; nobody decided one";
            case INHERITED -> "The default of the group or the house; nobody decided one";
            case PERMANENT -> "Decided" + decided;
            case TEMPORARY -> "For a time, decided" + decided;
            case EXPIRED -> "The last day of the decision" + decided + " is over";
        };
    }
}
