package io.creditkit.customer.storage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * The contract kit: what every storage promises, one law for each sentence of the Javadoc of {@link Storage} and its stores. A
 * storage proves itself by a test class that extends this one and is nothing more:
 *
 * <pre>{@code
 * class MyStorageTest extends StorageContract {
 *     @Override
 *     protected Storage createStorage() {
 *         return new MyStorage(...);
 *     }
 * }
 * }</pre>
 *
 * <p>The laws need JUnit 5 and AssertJ, no network, no clock and no order among themselves. They hold back about 100 MB for
 * the largest documents.
 */
public abstract class StorageContract {
    private Storage storage;

    /** For subclasses. */
    protected StorageContract() {}

    /** {@return a fresh and empty storage; called before each law, and closed after it} */
    protected abstract Storage createStorage();

    @BeforeEach
    final void open() {
        storage = createStorage();
    }

    @AfterEach
    final void close() {
        if (storage != null) {
            storage.close();
        }
    }

    @Nested
    @DisplayName("Units of work")
    class UnitsOfWork extends UnitOfWorkLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("The wall between tenants")
    class Tenants extends TenantLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Many threads")
    class Concurrency extends ConcurrencyLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Many at once")
    class ManyAtOnce extends ManyAtOnceLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Values")
    class Values extends ValueLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Customers")
    class Customers extends CustomerLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Autocomplete")
    class Suggestions extends SuggestLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Records of one customer")
    class Records extends CustomerRecordLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Lists of customers")
    class Lists extends ListLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Lists by what is inherited")
    class InheritedLists extends InheritedListLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Lists of the house over the storage")
    class StoredLists extends StoredListLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("The tenant's own fields")
    class Attributes extends AttributeLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Details of what is no customer")
    class Details extends DetailsLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Contacts and portal accounts")
    class People extends PeopleLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Invoices")
    class Invoices extends InvoiceLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Company files and reports")
    class Reports extends ReportLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("The ledger of orders")
    class Orders extends OrderLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("History")
    class History extends HistoryLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Risk assessments")
    class Assessments extends AssessmentLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Versions of scorecards")
    class ScoreCards extends ScoreCardLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Alerts")
    class Alerts extends AlertLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Versions of alert rules")
    class AlertRules extends AlertRuleLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Silences and notices of alerts")
    class Notices extends NoticeLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Actions")
    class Actions extends ActionLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Monitoring")
    class Monitoring extends MonitoringLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("The audit trail")
    class Audit extends AuditLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("The access log")
    class Accesses extends AccessLogLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Events for the host")
    class Outbox extends OutboxLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Adjustments, payments, snapshots and counters")
    class Ledger extends LedgerLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Pre-customers and onboarding policies")
    class Onboarding extends OnboardingLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Loans")
    class Loans extends LoanLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Credit limits and reserved headroom")
    class Limits extends LimitLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Customer groups")
    class Groups extends GroupLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Consents and proofs of erasure")
    class Privacy extends PrivacyLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Settings")
    class Settings extends SettingLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Comments")
    class Comments extends CommentLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Portal access")
    class Portal extends PortalLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Saved searches")
    class SavedSearches extends SavedSearchLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Mass actions")
    class Bulk extends BulkLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Attachments")
    class Attachments extends AttachmentLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Periods of supply")
    class Supply extends SupplyLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Scenarios and assignments")
    class Scenarios extends ScenarioLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Merges")
    class Merges extends MergeLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }

    @Nested
    @DisplayName("Claims of jobs")
    class JobClaims extends JobClaimLaws {
        @Override
        Storage storage() {
            return storage;
        }
    }
}
