package io.creditkit.customer.settings;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.group.GroupId;

/**
 * For whom a setting is set.
 *
 * @param level customer, group or the whole company
 * @param id which customer or group; {@code company} for the company
 */
public record SettingOwner(Level level, String id) {
    private static final SettingOwner COMPANY = new SettingOwner(Level.COMPANY, "company");

    /** How near to the customer a setting is set, nearest first. */
    public enum Level {
        CUSTOMER,
        GROUP,
        COMPANY
    }

    /** {@return that customer} */
    public static SettingOwner of(CustomerId customer) {
        return new SettingOwner(Level.CUSTOMER, customer.value());
    }

    /** {@return that group} */
    public static SettingOwner of(GroupId group) {
        return new SettingOwner(Level.GROUP, group.value());
    }

    /** {@return the company: what holds for all customers of the tenant} */
    public static SettingOwner company() {
        return COMPANY;
    }

    /** {@return under what the audit trail keeps changes} */
    public Subject subject() {
        return switch (level) {
            case CUSTOMER -> Subject.of(Subject.Kind.CUSTOMER, id);
            case GROUP -> Subject.of(Subject.Kind.CUSTOMER_GROUP, id);
            case COMPANY -> Subject.of(Subject.Kind.SETTING, id);
        };
    }
}
