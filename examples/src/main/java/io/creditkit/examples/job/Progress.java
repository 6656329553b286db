package io.creditkit.examples.job;

/** Shows how far the job is. */
public interface Progress {
    /** One task with a known number of steps. Closed when it is over, whether it went well or not. */
    interface Task extends AutoCloseable {
        /** One more step is done. */
        void step();

        @Override
        void close();
    }

    /**
     * {@return a task that has begun}
     *
     * @param name what is done, such as {@code Reports}
     * @param steps how many steps it has
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
