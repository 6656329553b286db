package io.creditkit.customer;

/** One tenant, a wall around everything it has. Thread-safe; made by {@link CreditKit#tenant}. */
@FunctionalInterface
public interface Tenant {
    /** {@return everything that this actor can do for this tenant} Cheap: make one for each request or job of the host. */
    Workspace as(Actor actor);
}
