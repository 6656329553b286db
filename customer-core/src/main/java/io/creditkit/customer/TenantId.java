package io.creditkit.customer;

/**
 * The host's own name for one of its tenants. A tenant is a wall: what belongs to another one cannot be reached, counted
 * or exported. One sum goes through it: how many reports all tenants ordered, where they share a budget.
 *
 * @param value 1 to 64 characters, not blank
 */
public record TenantId(String value) {
    public TenantId {
        Texts.requireText("tenant id", value, 64);
    }

    /** {@return the tenant of that name} */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
