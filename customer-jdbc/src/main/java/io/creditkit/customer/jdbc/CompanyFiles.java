package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.ReportId;
import io.creditkit.customer.report.ReportState;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The company files of the report store. */
final class CompanyFiles {
    private static final Columns CHANGING = Columns.of(
                    "country",
                    "company_name",
                    "report_state",
                    "state_reason",
                    "latest_report",
                    "report_received_at",
                    "last_event_at")
            .and(OverrideColumns.ALL)
            .and(KeyFigureColumns.ALL);
    private static final Columns ALL =
            Columns.of("tenant_id", "agency", "company", "version").and(CHANGING);

    private static final String THIS_ONE = " WHERE tenant_id = :tenant_id AND agency = :agency AND company = :company";
    private static final String SELECT_ALL =
            "SELECT " + ALL.names() + " FROM ${prefix}company_file WHERE tenant_id = :tenant_id";
    private static final String SELECT_ONE = "SELECT " + ALL.names() + " FROM ${prefix}company_file" + THIS_ONE;
    private static final Among SELECT_MANY =
            Among.of(ALL, "company_file", "company").and("AND agency = :agency");
    private static final String INSERT = "INSERT INTO ${prefix}company_file " + ALL.inserted();
    private static final String UPDATE = "UPDATE ${prefix}company_file SET version = version + 1, "
            + CHANGING.assignments() + THIS_ONE + " AND version = :version";
    private static final String VERSION = "SELECT version AS n FROM ${prefix}company_file" + THIS_ONE;
    private static final String DELETE = "DELETE FROM ${prefix}company_file" + THIS_ONE;

    private final Session session;

    CompanyFiles(Session session) {
        this.session = session;
    }

    Optional<CompanyFile> find(AgencyCompanyId company) {
        return session.first(SELECT_ONE, Values.company(company), CompanyFiles::file);
    }

    List<CompanyFile> find(Collection<AgencyCompanyId> companies) {
        return Companies.list(SELECT_MANY, session, companies, CompanyFiles::file);
    }

    void forget(AgencyCompanyId company) {
        session.write(DELETE, Values.company(company));
    }

    List<CompanyFile> all() {
        return session.list(SELECT_ALL, Values.none(), CompanyFiles::file).stream()
                .sorted(Comparator.comparing(CompanyFile::company))
                .toList();
    }

    CompanyFile save(CompanyFile file) {
        Values values = Values.company(file.company())
                .text("country", file.country().value())
                .text("company_name", file.name())
                .constant("report_state", file.state())
                .text("state_reason", file.stateReason())
                .text("latest_report", file.latestReport().map(ReportId::value))
                .moment("report_received_at", file.reportReceivedAt())
                .moment("last_event_at", file.lastEventAt());
        OverrideColumns.bind(values, file.override());
        KeyFigureColumns.bind(values, file.figures());
        String taken = "A file of this company is stored already.";
        if (file.version() == 0) {
            session.insert(INSERT, values.number("version", 1), taken);
        } else {
            session.overwrite(UPDATE, values, "file of company " + file.company(), taken, file.version(), VERSION);
        }
        return CompanyFile.builder().from(file).version(file.version() + 1).build();
    }

    private static CompanyFile file(Row row) throws SQLException {
        return CompanyFile.builder()
                .company(row.company())
                .country(row.country("country"))
                .name(row.text("company_name"))
                .state(row.constant("report_state", ReportState.class))
                .stateReason(row.optionalText("state_reason"))
                .figures(KeyFigureColumns.read(row))
                .override(OverrideColumns.read(row))
                .latestReport(row.optionalText("latest_report").map(ReportId::of))
                .reportReceivedAt(row.optionalMoment("report_received_at"))
                .lastEventAt(row.optionalMoment("last_event_at"))
                .version(row.number("version"))
                .build();
    }
}
