package io.creditkit.examples;

import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.TenantId;
import io.creditkit.examples.job.BusinessDay;
import io.creditkit.examples.job.StopSignal;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * The agency for one command: an account of the user's own where the environment names one, else the sandbox with what it
 * remembers of the data folder. An interrupt waits for the call under way, since that may be billed.
 */
final class Agency implements AutoCloseable {
    private final CreditsafeClient client;
    private final String address;
    private final Optional<Sandbox> sandbox;
    private final StopSignal stop;
    private final Interrupt interrupt;

    private Agency(AgencyAccess access, Optional<Sandbox> sandbox, PrintWriter err) {
        this.client = access.client();
        this.address = access.address();
        this.sandbox = sandbox;
        this.stop = new StopSignal();
        this.interrupt = Interrupt.stopping(stop, err);
    }

    /**
     * {@return the agency, which has not been called yet}
     *
     * @param data the folder in which a sandbox keeps its state
     * @throws WrongInputException if the tenant belongs to the other one: made-up reports must never be taken for real ones
     */
    static Agency open(Map<String, String> environment, TenantId tenant, Path data, PrintWriter err) {
        Optional<AgencyAccess> account = AgencyAccess.of(environment);
        if (account.isPresent() == tenant.equals(AccountTenant.SANDBOX)) {
            throw new WrongInputException("--tenant " + tenant.value() + " is refused, because the agency would be "
                    + account.map(own -> "that of your account").orElse("the sandbox")
                    + ": made-up customers and real ones are kept apart. Leave --tenant out.");
        }
        if (account.isPresent()) {
            return new Agency(account.get(), Optional.empty(), err);
        }
        SandboxOptions options = RunCommand.sandboxIn(data.resolve(RunCommand.SANDBOX_FILE));
        Sandbox sandbox = RunCommand.start(options);
        AgencyAccess access = AgencyAccess.ofSandbox(sandbox.baseUri(), options.username(), options.password());
        return new Agency(access, Optional.of(sandbox), err);
    }

    CreditsafeClient client() {
        return client;
    }

    /** {@return who it is, for people} */
    String name() {
        return sandbox.isPresent() ? "the sandbox, where it is " + today() : address;
    }

    Clock clock() {
        return day(0).clock();
    }

    /**
     * {@return the day it is there, and how time goes by}
     *
     * @param sandboxDays how many days the sandbox lets pass when time moves on; with an account time passes by itself
     */
    Calendar day(int sandboxDays) {
        if (sandbox.isPresent()) {
            Sandbox there = sandbox.get();
            SandboxDay day = new SandboxDay(there, there.date().plusDays(sandboxDays), Optional.empty());
            return new Calendar(day, day.clock());
        }
        return new Calendar(BusinessDay.fixed(today()), Clock.systemUTC());
    }

    /**
     * The days of an agency.
     *
     * @param business which day it is, and how time goes by
     * @param clock shows the same
     */
    record Calendar(BusinessDay business, Clock clock) {}

    StopSignal stop() {
        return stop;
    }

    private LocalDate today() {
        return sandbox.map(Sandbox::date).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    @Override
    public void close() {
        client.close();
        sandbox.ifPresent(Sandbox::close);
        interrupt.over();
    }
}
