/**
 * Settings that a customer inherits from its group, the groups above, the company and the house.
 *
 * <p>A {@link Setting} has a key, a type and the value that holds if nobody set it. A {@link SettingOwner} is whose it is: a
 * customer, a group or the company, which is the whole tenant. The nearest owner that set it decides; {@link Effective} tells the
 * value and who set it.
 *
 * <pre>{@code
 * work.settings().set(SettingOwner.company(), Setting.OVERDUE_STOP_DAYS, 30);
 * Effective<Integer> days = work.settings().effective(customer.id(), Setting.OVERDUE_STOP_DAYS);
 * }</pre>
 *
 * <p>Who may not write over another's value asks for its {@link Settings#version} first. {@link Settings#clear} lets an owner
 * inherit again. Hosts make settings of their own ({@link Setting#ofEnum},
 * {@link Setting#ofText}), which inherit alike. A change of a group or the company is never written into those below.
 * Thread-safe; no calls.
 */
@NullMarked
package io.creditkit.customer.settings;

import org.jspecify.annotations.NullMarked;
