package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.report.ReportOutcome.Obstacle;
import io.creditkit.customer.report.ReportOutcome.Refused;
import io.creditkit.customer.report.ReportOutcome.Reused;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Whether a report must be bought, by the policy and by what is kept. */
sealed interface OrderDecision {
    /** Nothing kept serves, and nothing forbids it. */
    record Buy() implements OrderDecision {}

    /** Nothing is to be bought. */
    record Answer(ReportOutcome outcome) implements OrderDecision {}

    /** A young enough report is there, but its figures were never taken over. */
    record ReadAgain(KeptReport report, ReportDocument document) implements OrderDecision {}

    /** Decides from what is stored. Pure but for reading. */
    record Rules(WorkContext context, ReportPolicy policy, OrderLedger ledger) {
        OrderDecision decide(UnitOfWork work, ReportWish wish) {
            AgencyCompanyId company = wish.company();
            ReportForm form = wish.form();
            Optional<Instant> since = wish.since();
            Optional<CompanyFile> file = work.reports().file(company);
            Optional<OrderDecision> kept = whatIsKept(work, company, file, form, since);
            if (kept.isPresent()) {
                return kept.get();
            }
            if (work.reports().openOrderFor(company).isPresent()) {
                return new Answer(OrderLedger.alreadyOpen(company));
            }
            return file.filter(known -> since.isEmpty())
                    .flatMap(known -> standingRefusal(work, known))
                    .map(why -> new Refused(Obstacle.ASKED_LATELY, why))
                    .or(() -> ledger.budgetObstacle(work, wish))
                    .<OrderDecision>map(Answer::new)
                    .orElseGet(Buy::new);
        }

        /**
         * {@return what to do with a report that is young enough, or was received from a moment on; empty if none is kept} Asked
         * again once an order is open: from then on no other order for the company can be, and what an earlier one brought since
         * the first look is there to be seen.
         */
        Optional<OrderDecision> whatIsKept(
                UnitOfWork work, AgencyCompanyId company, ReportForm form, Optional<Instant> since) {
            return whatIsKept(work, company, work.reports().file(company), form, since);
        }

        private Optional<OrderDecision> whatIsKept(
                UnitOfWork work,
                AgencyCompanyId company,
                Optional<CompanyFile> file,
                ReportForm form,
                Optional<Instant> since) {
            return work.reports().reports(company).stream()
                    .filter(kept -> form.isServedBy(kept.mediaType()))
                    .findFirst()
                    .filter(newest -> since.map(moment -> !newest.receivedAt().isBefore(moment))
                            .orElseGet(() -> isYoung(work, newest, file)))
                    // Without its document, which may be removed once it is old, it serves nobody.
                    .filter(newest -> work.reports().hasDocument(newest.id()))
                    .flatMap(newest -> form == ReportForm.PDF || isTakenOver(newest, file)
                            ? Optional.of(new Answer(new Reused(newest)))
                            : work.reports().document(newest.id()).map(document -> new ReadAgain(newest, document)));
        }

        private static boolean isTakenOver(KeptReport report, Optional<CompanyFile> file) {
            return file.flatMap(CompanyFile::latestReport)
                    .filter(report.id()::equals)
                    .isPresent();
        }

        private boolean isYoung(UnitOfWork work, KeptReport report, Optional<CompanyFile> file) {
            return isWithin(policy.maxAge(), report)
                    && (isWithin(policy.maxAgeAfterEvent(), report) || !isOvertaken(work, report, file));
        }

        /**
         * An order that failed since then leaves another state, and an event may be dated before the report that does not tell of it: the
         * events themselves are asked, too.
         */
        private static boolean isOvertaken(UnitOfWork work, KeptReport report, Optional<CompanyFile> file) {
            boolean eventSince = file.flatMap(CompanyFile::lastEventAt)
                    .filter(event -> event.isAfter(report.receivedAt()))
                    .isPresent();
            boolean stale =
                    file.filter(known -> known.state() == ReportState.STALE).isPresent();
            return eventSince
                    || stale
                    || !work.monitoring()
                            .notificationsSince(report.company(), report.receivedAt())
                            .isEmpty();
        }

        private boolean isWithin(Period age, KeptReport report) {
            return !new ReportAge(age, context.zone()).isOver(report.receivedAt(), context.today());
        }

        private Optional<String> standingRefusal(UnitOfWork work, CompanyFile file) {
            boolean refused = file.state() == ReportState.FORBIDDEN || file.state() == ReportState.GONE;
            if (!refused && file.state() != ReportState.FAILED) {
                return Optional.empty();
            }
            Instant since = context.now().minus(policy.askAgainAfter());
            return work.reports()
                    .latestOrderFor(file.company())
                    .filter(order -> refused || broughtAnother(work, order))
                    .flatMap(ReportOrder::completedAt)
                    .filter(completed -> completed.isAfter(since))
                    .map(completed -> "The agency was asked on " + LocalDate.ofInstant(completed, context.zone())
                            + " and is not asked again so soon: "
                            + file.stateReason().orElse("it could not deliver."));
        }

        /** Which was billed, and would be again. */
        private static boolean broughtAnother(UnitOfWork work, ReportOrder order) {
            return order.reportId()
                    .flatMap(work.reports()::report)
                    .filter(report -> !report.company().equals(order.company()))
                    .isPresent();
        }
    }
}
