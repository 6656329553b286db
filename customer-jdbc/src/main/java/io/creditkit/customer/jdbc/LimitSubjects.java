package io.creditkit.customer.jdbc;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.limit.LimitSubject;
import java.sql.SQLException;
import java.util.Optional;

/** The columns {@code subject_key}, {@code subject_agency} and {@code subject_id} of whom a limit is for. */
final class LimitSubjects {
    private LimitSubjects() {}

    /** {@return what the column {@code subject_key} holds} */
    static String key(LimitSubject subject) {
        return subject instanceof LimitSubject.Company company
                ? Keys.digest(
                        "company", company.company().agency(), company.company().value())
                : Keys.digest(
                        "account", ((LimitSubject.Account) subject).customer().value());
    }

    static Values values(LimitSubject subject) {
        Values values = Values.none().text("subject_key", key(subject));
        if (subject instanceof LimitSubject.Company company) {
            AgencyCompanyId id = company.company();
            return values.text("subject_agency", id.agency()).text("subject_id", id.value());
        }
        CustomerId id = ((LimitSubject.Account) subject).customer();
        return values.text("subject_agency", Optional.empty()).text("subject_id", id.value());
    }

    static LimitSubject subject(Row row) throws SQLException {
        String id = row.text("subject_id");
        return row.optionalText("subject_agency")
                .map(agency -> LimitSubject.of(AgencyCompanyId.of(agency, id)))
                .orElseGet(() -> LimitSubject.of(CustomerId.of(id)));
    }
}
