package io.creditkit.graph.bench;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.RelatedCompany;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.report.Shareholder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Reports about made-up companies that own each other, the same in every run. */
final class SyntheticReports {
    private static final Instant MOMENT = Instant.parse("2026-06-01T08:00:00Z");
    private static final CountryCode HOME = CountryCode.of("GB");

    /** Every report brings its company and four persons, and about ten edges: twice as many edges as nodes. */
    static final int NODES_PER_REPORT = 5;

    /** Named in no other report. */
    static final int PERSONS = 4;

    private static final int SMALLEST_GROUP = 8;
    private static final int SIZES = 8;
    private static final int LARGEST_GROUP = SMALLEST_GROUP << SIZES - 1;
    private static final int ONE_IN_RINGS = 200;

    private final int companies;

    SyntheticReports(int companies) {
        this.companies = companies;
    }

    static AgencyCompanyId id(int company) {
        return AgencyCompanyId.of("creditsafe", "GB-0-" + (10_000_000 + company));
    }

    /**
     * {@return a report of twelve lines: six owners, some of them twice, and four persons nobody else names, two in two offices} Companies stand in groups of heavy-tailed
     * sizes: as many companies are in groups of 8 as in groups of 16, and so on to groups of 1024. Within a group each company has a majority owner and small ones
     * with smaller numbers; one in two hundred is owned by a later one of its group. The first of a group is owned in small
     * parts by companies of other groups.
     */
    CreditReport usual(int company) {
        CreditReport.Builder report = report(company, 0);
        holdings(company).forEach(holding -> report.addShareholders(holder(holding.owner(), holding.percent())));
        for (int i = 0; i < 6; i++) {
            report.addDirectors(director(company, i % PERSONS, i < PERSONS ? "Director" : "Secretary"));
        }
        return report.build();
    }

    /** One line of the usual report's shareholders: a tenth of a percent more than that many percent. */
    record Holding(int owner, int percent) {}

    /** {@return the owners that the usual report of a company names} */
    List<Holding> holdings(int company) {
        Random random = new Random(company);
        List<Holding> holdings = new ArrayList<>();
        int size = groupSize(company / LARGEST_GROUP);
        int start = company - company % size;
        if (company == start) {
            for (int i = 0; i < 6; i++) {
                holdings.add(new Holding(random.nextInt(Math.max(1, company)), 2 + i));
            }
        } else {
            int above = random.nextInt(ONE_IN_RINGS) == 0 ? start + size : company;
            above = Math.min(above, companies);
            holdings.add(new Holding(start + (int) ((above - start) * Math.pow(random.nextDouble(), 2)), 60));
            for (int i = 0; i < 5; i++) {
                holdings.add(new Holding(start + random.nextInt(company - start), 2 + i));
            }
        }
        return holdings;
    }

    private static int groupSize(int stretch) {
        return SMALLEST_GROUP << stretch % SIZES;
    }

    /** {@return a report of 500 edges: subsidiaries, shareholders and directors, of which some differ from issue to issue} */
    CreditReport large(int company, int issue) {
        Random random = new Random(31L * company + issue);
        CreditReport.Builder report = report(company, issue);
        for (int i = 0; i < 200; i++) {
            int other = random.nextInt(companies);
            report.addSubsidiaries(new RelatedCompany(
                    Optional.of(id(other)), "Company " + other, Optional.of(HOME), Optional.empty(), Optional.empty()));
        }
        for (int i = 0; i < 100; i++) {
            report.addShareholders(holder(random.nextInt(companies), 0));
        }
        for (int i = 0; i < 200; i++) {
            report.addDirectors(director(company, i + 100 * (issue % 2), "Director"));
        }
        return report.build();
    }

    private static CreditReport.Builder report(int company, int issue) {
        return CreditReport.builder()
                .company(id(company))
                .country(HOME)
                .name("Company " + company)
                .registrationNumber(String.valueOf(10_000_000 + company))
                .orderedAt(MOMENT.plusSeconds(issue))
                .figures(KeyFigures.builder().band(RiskBand.B).build());
    }

    private static Shareholder holder(int company, int percent) {
        return Shareholder.builder()
                .kind(PartyKind.COMPANY)
                .name("Company " + company)
                .company(id(company))
                .sharePercent(new BigDecimal(percent).add(new BigDecimal("0.1")))
                .build();
    }

    private static Director director(int company, int number, String position) {
        return Director.builder()
                .kind(PartyKind.PERSON)
                .name("Person " + company + " " + number)
                .agencyId(company + "-" + number)
                .bornOn(LocalDate.of(1970, 1 + number % 12, 1))
                .position(position)
                .current(true)
                .build();
    }
}
