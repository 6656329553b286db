package io.creditkit.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** To withdraw is as easy as to give, whatever went before. */
class ConsentLawsTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final ConsentPurpose PURPOSE = ConsentPurpose.MARKETING;
    private static final ConsentNotice FIRST = new ConsentNotice("privacy", 1);
    private static final ConsentNotice SECOND = new ConsentNotice("privacy", 2);

    enum Step {
        REQUEST_FIRST,
        REQUEST_SECOND,
        GIVE_FIRST,
        GIVE_SECOND,
        GIVE_FOR_AN_HOUR,
        REFUSE,
        WITHDRAW,
        AN_HOUR_LATER
    }

    @Property(tries = 500)
    void whatIsValidCanBeWithdrawnAndThenNothingIs(@ForAll @Size(max = 12) List<Step> steps) {
        Walk walk = new Walk();
        for (Step step : steps) {
            walk.go(step);
            long valid = walk.consents().of(CUSTOMER).stream()
                    .filter(Consent::isValid)
                    .count();
            assertThat(valid).isLessThanOrEqualTo(1);
            assertThat(walk.consents().acceptedAt(CUSTOMER, PURPOSE).isPresent())
                    .isEqualTo(valid == 1);
        }
        walk.go(Step.WITHDRAW);
    }

    private static final class Walk {
        private final Storage storage = InMemoryStorage.create();
        private Instant now = Workbench.NOW;

        Walk() {
            Workbench.on(storage).inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
        }

        void go(Step step) {
            now = now.plusSeconds(1);
            switch (step) {
                case REQUEST_FIRST -> consents().request(CUSTOMER, PURPOSE, FIRST, "mail");
                case REQUEST_SECOND -> consents().request(CUSTOMER, PURPOSE, SECOND, "mail");
                case GIVE_FIRST -> give(FIRST, Optional.empty());
                case GIVE_SECOND -> give(SECOND, Optional.empty());
                case GIVE_FOR_AN_HOUR -> give(FIRST, Optional.of(now.plus(Duration.ofHours(1))));
                case REFUSE -> refuse();
                case WITHDRAW -> withdraw();
                case AN_HOUR_LATER -> now = now.plus(Duration.ofHours(1));
                default -> throw new IllegalStateException(step.name());
            }
        }

        private void give(ConsentNotice notice, Optional<Instant> end) {
            consents().give(CUSTOMER, PURPOSE, notice, "web", end, Optional.empty());
        }

        /** A no to what is asked now takes back nothing that was given. */
        private void refuse() {
            Optional<Instant> before = consents().acceptedAt(CUSTOMER, PURPOSE);
            if (states().contains(ConsentState.REQUESTED)) {
                consents().refuse(CUSTOMER, PURPOSE, "mail");
            } else {
                assertThatThrownBy(() -> consents().refuse(CUSTOMER, PURPOSE, "mail"))
                        .isInstanceOfAny(MoveRefusedException.class, UnknownReferenceException.class);
            }
            assertThat(consents().acceptedAt(CUSTOMER, PURPOSE)).isEqualTo(before);
        }

        private void withdraw() {
            if (states().contains(ConsentState.GIVEN)) {
                assertThat(consents().withdraw(CUSTOMER, PURPOSE, "phone").state())
                        .isEqualTo(ConsentState.WITHDRAWN);
            } else {
                assertThatThrownBy(() -> consents().withdraw(CUSTOMER, PURPOSE, "phone"))
                        .isInstanceOfAny(MoveRefusedException.class, UnknownReferenceException.class);
            }
            assertThat(states()).doesNotContain(ConsentState.GIVEN);
            assertThat(consents().acceptedAt(CUSTOMER, PURPOSE)).isEmpty();
        }

        private List<ConsentState> states() {
            return consents().of(CUSTOMER).stream().map(Consent::state).toList();
        }

        /** Ids must differ from one service to the next, as they do in a host. */
        Consents consents() {
            WorkContext context = Workbench.on(storage, now, Actor.of("portal"));
            Workbench.on(storage)
                    .inUnitOfWork(work -> work.privacy().consentsOf(CUSTOMER))
                    .forEach(used -> context.ids().next());
            return new Privacy(context, PrivacySettings.standard()).consents();
        }
    }
}
