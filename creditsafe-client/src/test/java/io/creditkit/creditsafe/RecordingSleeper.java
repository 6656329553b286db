package io.creditkit.creditsafe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Does not wait: notes how long it should have, and moves the clock. */
public final class RecordingSleeper implements Sleeper {

    private final TestClock clock;
    private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

    /** Moves this clock. */
    public RecordingSleeper(TestClock clock) {
        this.clock = clock;
    }

    @Override
    public void sleep(Duration duration) {
        waits.add(duration);
        clock.advance(duration);
    }

    /** {@return what was waited} */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }
}
