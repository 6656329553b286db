package io.creditkit.customer.file;

import io.creditkit.customer.access.Permission;
import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.KeptReport;
import io.creditkit.customer.report.LatestChange;
import io.creditkit.customer.report.ReportAge;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.storage.CustomerRecords;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections of a customer file that tell of credit, and are hidden from those who may not see it. */
record CreditSections(WorkContext context, CustomerRecords records, ReportAge reportAge) {
    private static final Comparator<LimitDecision> NEWEST_FIRST = Comparator.comparing(LimitDecision::requestedAt)
            .thenComparing(LimitDecision::id)
            .reversed();

    Section<CompanyFile> agency() {
        if (isHidden()) {
            return Section.hidden(Section.Key.CREDIT);
        }
        Optional<CompanyFile> file = records.company().map(known -> known.asShownOn(context.today(), reportAge));
        return Section.of(
                Section.Key.CREDIT,
                file.flatMap(CompanyFile::reportReceivedAt),
                file.map(known -> known.company().agency()).orElse(Section.HOST),
                file);
    }

    Section<Map<Criterion, LatestChange>> changes() {
        if (isHidden()) {
            return Section.hidden(Section.Key.CREDIT_CHANGES);
        }
        Map<Criterion, LatestChange> changes = LatestChange.byCriterion(records.history());
        return Section.of(
                Section.Key.CREDIT_CHANGES,
                changes.values().stream()
                        .map(change -> change.current().recordedAt())
                        .max(Comparator.naturalOrder()),
                changes.values().stream()
                        .findFirst()
                        .map(change -> change.current().company().agency())
                        .orElse(Section.HOST),
                changes.isEmpty() ? Optional.empty() : Optional.of(changes));
    }

    Section<List<KeptReport>> documents() {
        if (isHidden()) {
            return Section.hidden(Section.Key.REPORT_DOCUMENTS);
        }
        List<KeptReport> documents =
                records.reports().stream().filter(KeptReport::isDocument).toList();
        Optional<KeptReport> newest = documents.stream().findFirst();
        return Section.of(
                Section.Key.REPORT_DOCUMENTS,
                newest.map(KeptReport::receivedAt),
                newest.map(report -> report.company().agency()).orElse(Section.HOST),
                newest.map(any -> documents));
    }

    Section<RiskAssessment> assessment() {
        if (isHidden()) {
            return Section.hidden(Section.Key.ASSESSMENT);
        }
        Optional<RiskAssessment> latest = records.assessment();
        return Section.of(Section.Key.ASSESSMENT, latest.map(RiskAssessment::assessedAt), Section.HOST, latest);
    }

    Section<List<Alert>> alerts() {
        if (isHidden()) {
            return Section.hidden(Section.Key.ALERTS);
        }
        List<Alert> alerts = records.alerts().stream()
                .filter(alert -> alert.state() != Alert.State.PENDING)
                .toList();
        return Section.of(
                Section.Key.ALERTS,
                Optional.of(context.now()),
                Section.HOST,
                alerts.isEmpty() ? Optional.empty() : Optional.of(alerts));
    }

    Section<CustomerLimits> limits() {
        if (isHidden()) {
            return Section.hidden(Section.Key.LIMITS);
        }
        CustomerLimits limits = new CustomerLimits(
                records.decisions().stream().sorted(NEWEST_FIRST).toList(), records.standings());
        return Section.of(
                Section.Key.LIMITS,
                Optional.of(context.now()),
                Section.HOST,
                limits.isNothing() ? Optional.empty() : Optional.of(limits));
    }

    private boolean isHidden() {
        return !context.actor().may(Permission.VIEW_CREDIT_DATA);
    }
}
