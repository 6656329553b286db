package io.creditkit.examples.job;

/** Shows how far the job is. */
public interface Progress {
    /** One task. Closed when it is over, whether it went well or not. */
    interface Task extends AutoCloseable {
        /** One more step is done. */
        void step();

        @Override
        void close();
    }

    /** The number of steps of a task of which nobody knows how many it has. */
    long UNKNOWN = -1;

    /**
     * {@return a task that has begun}
     *
     * @param name what is done, such as {@code Reports}
     * @param steps how many steps it has, or {@link #UNKNOWN}
     */
    Task begin(String name, long steps);

    /** {@return progress that nobody sees} */
    static Progress silent() {
        return (name, steps) -> new Task() {
            @Override
            public void step() {}

            @Override
            public void close() {}
        };
    }
}
