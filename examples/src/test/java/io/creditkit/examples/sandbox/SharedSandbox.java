package io.creditkit.examples.sandbox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One sandbox for all tests of a class that does not move its calendar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharedSandbox {
    protected Sandbox sandbox;
    protected Caller caller;

    @BeforeAll
    void start() {
        sandbox = Sandbox.start(SandboxOptions.builder().build());
        caller = Caller.loggedIn(sandbox);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }
}
