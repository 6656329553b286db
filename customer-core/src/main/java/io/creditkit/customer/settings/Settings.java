package io.creditkit.customer.settings;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.FieldVersion;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PastContacts;
import io.creditkit.customer.internal.PastValues;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Settings of one tenant. What a customer has not set itself, it inherits: from its group, the groups above it, the company,
 * and at last the house. Thread-safe. To set needs {@link Permission#EDIT_SETTINGS}, to see {@link Permission#VIEW_CUSTOMERS}.
 */
public final class Settings {
    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public Settings(WorkContext context) {
        this.context = context;
    }

    /** {@return what holds for a customer, and who set it} */
    public <T> Effective<T> effective(CustomerId customer, Setting<T> setting) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> SettingResolver.resolve(work, PresentCustomer.of(work, customer), setting));
    }

    /** {@return what holds for the members of a group that set nothing themselves, and who set it} */
    public <T> Effective<T> effective(GroupId group, Setting<T> setting) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> SettingResolver.resolve(work, group, setting));
    }

    /**
     * {@return what was set for an owner itself at the end of a past day in the kit's zone, from the audit trail; empty if it inherited}
     *
     * @param day the day; today and later give what is set now
     * @throws io.creditkit.customer.access.PermissionDeniedException for a day before today without
     *     {@link Permission#VIEW_AUDIT_TRAIL}, as it tells what was changed since
     */
    public <T> Optional<T> setOn(SettingOwner owner, Setting<T> setting, LocalDate day) {
        context.require(Permission.VIEW_CUSTOMERS);
        context.requireDay(day);
        Instant end = day.plusDays(1).atStartOfDay(context.zone()).toInstant();
        return PastValues.before(end, context.inUnitOfWork(work -> work.audit().of(subjectOn(work, end, owner))))
                .field("setting." + setting.key())
                .map(setting::parse);
    }

    /**
     * Sets a value for a customer, a group or the company. Nothing is written for those who inherit it.
     *
     * @throws UnknownReferenceException if there is no such customer or group
     * @throws io.creditkit.customer.state.MoveRefusedException if the customer was erased
     */
    public <T> void set(SettingOwner owner, Setting<T> setting, T value) {
        context.require(Permission.EDIT_SETTINGS);
        String text = setting.print(value);
        setting.parse(text);
        context.inUnitOfWork(work -> {
            work.settings().put(existing(work, owner), setting.key(), text);
            return true;
        });
    }

    /**
     * {@return the version of what is set for an owner itself, to write over it: how often it was set and taken back} Ask for it before you read
     * the value.
     */
    public long version(SettingOwner owner, Setting<?> setting) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(
                work -> versionOf(present(work, owner), setting).of(work));
    }

    /**
     * Sets a value over the version that was read.
     *
     * @param read as {@link #version} told it
     * @throws io.creditkit.customer.storage.StaleVersionException if somebody else set it or took it back since
     * @throws UnknownReferenceException if there is no such customer or group
     */
    public <T> void set(SettingOwner owner, Setting<T> setting, T value, long read) {
        context.require(Permission.EDIT_SETTINGS);
        String text = setting.print(value);
        setting.parse(text);
        context.inUnitOfWork(work -> {
            SettingOwner present = existing(work, owner);
            versionOf(present, setting).require(work, read);
            work.settings().put(present, setting.key(), text);
            return true;
        });
    }

    /**
     * Takes a value back over the version that was read.
     *
     * @param read as {@link #version} told it
     * @throws io.creditkit.customer.storage.StaleVersionException if somebody else set it or took it back since
     */
    public void clear(SettingOwner owner, Setting<?> setting, long read) {
        context.require(Permission.EDIT_SETTINGS);
        context.inUnitOfWork(work -> {
            SettingOwner present = inTurn(work, owner);
            versionOf(present, setting).require(work, read);
            work.settings().remove(present, setting.key());
            return true;
        });
    }

    /** A customer that was merged into another is the other. */
    private static SettingOwner present(UnitOfWork work, SettingOwner owner) {
        return owner.level() == SettingOwner.Level.CUSTOMER
                ? SettingOwner.of(PresentCustomer.of(work, CustomerId.of(owner.id())))
                : owner;
    }

    /** Whoever removes the group at this moment is through, or takes what is set along. */
    private static SettingOwner existing(UnitOfWork work, SettingOwner owner) {
        if (owner.level() == SettingOwner.Level.GROUP) {
            Turns.take(work, owner.subject());
            if (work.groups().find(GroupId.of(owner.id())).isEmpty()) {
                throw new UnknownReferenceException("group", owner.id());
            }
        }
        return inTurn(work, owner);
    }

    private static SettingOwner inTurn(UnitOfWork work, SettingOwner owner) {
        return owner.level() == SettingOwner.Level.CUSTOMER
                ? SettingOwner.of(LivingCustomer.of(work, CustomerId.of(owner.id())))
                : owner;
    }

    private static Subject subjectOn(UnitOfWork work, Instant end, SettingOwner owner) {
        return owner.level() == SettingOwner.Level.CUSTOMER
                ? Subject.of(PastContacts.customerOn(work, end, CustomerId.of(owner.id())))
                : owner.subject();
    }

    private static FieldVersion versionOf(SettingOwner owner, Setting<?> setting) {
        return new FieldVersion(owner.subject(), "setting." + setting.key());
    }

    /** Takes a value back: what is inherited holds again. */
    public void clear(SettingOwner owner, Setting<?> setting) {
        context.require(Permission.EDIT_SETTINGS);
        context.inUnitOfWork(work -> {
            work.settings().remove(inTurn(work, owner), setting.key());
            return true;
        });
    }
}
