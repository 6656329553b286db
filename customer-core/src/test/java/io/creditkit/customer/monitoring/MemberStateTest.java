package io.creditkit.customer.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.Bench;
import io.creditkit.customer.report.BureauException;
import io.creditkit.customer.report.CrashPlan;
import io.creditkit.customer.report.FakeBureau;
import io.creditkit.customer.storage.MonitoringStore;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done, here and at the agency, a company of a portfolio only moves as the diagram shows. */
class MemberStateTest {
    private static final String NAME = "one";

    private final Set<String> unlisted = new TreeSet<>();

    @Property(tries = 150)
    void every_move_that_is_stored_is_listed(@ForAll @Size(max = 25) List<@IntRange(min = 0, max = 59) Integer> deeds) {
        unlisted.clear();
        Bench bench = Bench.create().over(this::watched);
        FakeWatchService agency = new FakeWatchService();
        Monitoring monitoring = new Monitoring(bench.context(), Optional.of(agency));
        Portfolios portfolios = new Portfolios(
                bench.context(), Optional.of(agency), TestRisk.of(bench.context()), OpenActions.waitingEvents());
        portfolios.create(
                Portfolio.builder().name(NAME).agency(FakeBureau.AGENCY).build());

        for (int deed : deeds) {
            AgencyCompanyId company = AgencyCompanyId.of(FakeBureau.AGENCY, "GB-0-" + deed % 10 % 4);
            switch (deed / 10) {
                case 0 -> portfolios.add(NAME, company);
                case 1 -> portfolios.takeOut(NAME, company);
                case 2 -> agency.lose(company);
                case 3 -> {
                    if (!agency.portfolios().isEmpty()) {
                        agency.holds(company);
                    }
                }
                case 4 -> monitoring.check(NAME);
                default -> {
                    agency.failsBy(CrashPlan.failAt(
                            deed % 10 + 1, () -> FakeBureau.refusal(BureauException.Kind.NOT_AVAILABLE)));
                    monitoring.checkForNewEvents();
                    agency.failsBy(CrashPlan.none());
                }
            }
            bench.advance(Duration.ofMinutes(1));
        }

        assertThat(unlisted).isEmpty();
    }

    private Storage watched(Storage storage) {
        return proxy(Storage.class, storage, (method, arguments) -> {
            if (!method.getName().equals("inUnitOfWork")) {
                return call(storage, method, arguments);
            }
            @SuppressWarnings("unchecked")
            Function<UnitOfWork, Object> work = (Function<UnitOfWork, Object>) arguments[1];
            Function<UnitOfWork, Object> seen = stores -> work.apply(watched(stores));
            return call(storage, method, new Object[] {arguments[0], seen});
        });
    }

    private UnitOfWork watched(UnitOfWork stores) {
        return proxy(
                UnitOfWork.class,
                stores,
                (method, arguments) -> method.getName().equals("monitoring")
                        ? watched(stores.monitoring())
                        : call(stores, method, arguments));
    }

    private MonitoringStore watched(MonitoringStore store) {
        return proxy(MonitoringStore.class, store, (method, arguments) -> {
            if (method.getName().equals("saveMember")) {
                PortfolioMember after = (PortfolioMember) arguments[0];
                Optional<MemberState> before =
                        store.member(after.portfolio(), after.company()).map(PortfolioMember::state);
                boolean listed = before.map(from ->
                                from == after.state() || MemberState.moves().allows(from, after.state()))
                        .orElseGet(() -> MemberState.moves().initial().contains(after.state()));
                if (!listed) {
                    unlisted.add(before.map(Enum::name).orElse("") + " to " + after.state());
                }
            }
            return call(store, method, arguments);
        });
    }

    @FunctionalInterface
    private interface Call {
        Object answer(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Call call) {
        return type.cast(Proxy.newProxyInstance(
                target.getClass().getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.answer(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
