package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.ReportedMoney;
import io.creditkit.creditsafe.company.CreditEvidence;
import io.creditkit.creditsafe.company.Judgment;
import io.creditkit.creditsafe.company.Judgments;
import io.creditkit.creditsafe.company.NegativeRecord;
import io.creditkit.creditsafe.company.PaymentRemarks;
import io.creditkit.creditsafe.company.Privileges;
import io.creditkit.creditsafe.company.ReportSection;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.NegativeItem;
import io.creditkit.customer.report.NegativeItem.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Records against a company one by one, from the place that its country has for each kind. */
final class NegativeItems {
    private final CreditEvidence evidence;
    private final Sections sections;
    private final Ratings ratings;
    private final List<NegativeItem> items = new ArrayList<>();

    NegativeItems(CreditEvidence evidence, Sections sections, Ratings ratings) {
        this.evidence = evidence;
        this.sections = sections;
        this.ratings = ratings;
    }

    /** {@return the records; none where the section failed, since a part of them would look like all} */
    List<NegativeItem> read() {
        if (!sections.isWhole(ReportSection.NEGATIVE_INFORMATION)) {
            return List.of();
        }
        addJudgments(evidence.judgments());
        evidence.insolvency().proceedings().values().forEach(place -> addRecords(Kind.PROCEEDING, place));
        addPrivileges(evidence.privileges());
        addRecords(Kind.PRIVILEGE, evidence.legalFilings().taxLiens());
        addRecords(Kind.PROTEST, evidence.protests().records());
        addRemarks(evidence.paymentRemarks());
        addRecords(Kind.SUIT, evidence.legalFilings().suits());
        return List.copyOf(items);
    }

    private void addJudgments(Judgments judgments) {
        Optional<Currency> currency = judgments.currency().flatMap(Words::currency);
        judgments.exact().forEach(judgment -> add(Kind.JUDGMENT, judgment, currency));
        judgments.others().forEach(judgment -> add(Kind.JUDGMENT, judgment, currency));
        judgments.possible().forEach(judgment -> add(Kind.POSSIBLE_JUDGMENT, judgment, currency));
    }

    private void add(Kind kind, Judgment judgment, Optional<Currency> ofSummary) {
        NegativeItem.Builder item = NegativeItem.builder();
        items.add(item.kind(kind)
                .on(judgment.date())
                .amount(judgment.amount().flatMap(amount -> money(amount, ofSummary)))
                .state(judgment.status())
                .text(judgment.type().or(judgment::details))
                .authority(judgment.court())
                .reference(judgment.caseNumber())
                .build());
    }

    private void addRecords(Kind kind, List<NegativeRecord> records) {
        for (NegativeRecord one : records) {
            NegativeItem.Builder item = NegativeItem.builder();
            items.add(item.kind(kind)
                    .on(one.date())
                    .amount(one.amount().flatMap(amount -> money(amount, Optional.empty())))
                    .state(one.status())
                    .text(one.type().or(one::description))
                    .authority(one.court())
                    .reference(one.reference())
                    .build());
        }
    }

    /** France tells by holder how many there are, and no more. */
    private void addPrivileges(Privileges privileges) {
        addCounted(Kind.PRIVILEGE, privileges.ofSocialSecurity(), "social security", Optional.empty());
        addCounted(Kind.PRIVILEGE, privileges.ofTaxOffice(), "tax office", Optional.empty());
    }

    /** Norway lists remarks and Belgium debts to social security; Sweden counts claims, with what they come to. */
    private void addRemarks(PaymentRemarks remarks) {
        addRecords(Kind.PAYMENT_REMARK, remarks.records());
        addRecords(Kind.PAYMENT_REMARK, remarks.socialSecurity());
        Optional<Currency> currency =
                remarks.currency().flatMap(Words::currency).or(ratings::assumedCurrency);
        addCounted(
                Kind.PAYMENT_REMARK,
                remarks.publicClaims(),
                "public claims",
                remarks.publicBalance().flatMap(balance -> in(currency, balance)));
        addCounted(
                Kind.PAYMENT_REMARK,
                remarks.privateClaims(),
                "private claims",
                remarks.privateBalance().flatMap(balance -> in(currency, balance)));
        addCounted(Kind.PAYMENT_REMARK, remarks.applications(), "applications for payment orders", Optional.empty());
        addCounted(Kind.PAYMENT_REMARK, remarks.distraints(), "distraints and repossessions", Optional.empty());
    }

    private void addCounted(Kind kind, OptionalInt count, String text, Optional<Money> amount) {
        if (count.isPresent() && count.getAsInt() > 0) {
            NegativeItem.Builder item = NegativeItem.builder();
            items.add(item.kind(kind)
                    .count(count.getAsInt())
                    .text(text)
                    .amount(amount)
                    .build());
        }
    }

    private Optional<Money> money(ReportedMoney reported, Optional<Currency> beside) {
        return Words.money(reported)
                .or(() -> reported.currency().isPresent()
                        ? Optional.empty()
                        : reported.amount().flatMap(amount -> in(beside.or(ratings::assumedCurrency), amount)));
    }

    private static Optional<Money> in(Optional<Currency> currency, BigDecimal amount) {
        return currency.map(code -> Money.of(amount, code));
    }
}
