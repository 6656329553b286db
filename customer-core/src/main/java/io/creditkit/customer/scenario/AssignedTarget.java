package io.creditkit.customer.scenario;

import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.storage.UnitOfWork;

/** Whether a value can be assigned: asked when a rule is stored, when one is tried, and before anything is written. */
final class AssignedTarget {
    private static final int LONGEST_GROUP_ID = 64;

    private AssignedTarget() {}

    /**
     * Refuses what can't be assigned.
     *
     * @throws UnknownReferenceException if there is no such scenario or group
     * @throws InvalidEntryException if it is no setting, or no value of the setting that it names
     */
    static void require(UnitOfWork work, AssignedAttribute attribute, String target) {
        switch (attribute) {
            case SCENARIO -> {
                if (work.scenarios().scenario(target).isEmpty()) {
                    throw new UnknownReferenceException("scenario", target);
                }
            }
            case GROUP -> {
                if (target.length() > LONGEST_GROUP_ID
                        || work.groups().find(GroupId.of(target)).isEmpty()) {
                    throw new UnknownReferenceException("customer group", target);
                }
            }
            case SETTING -> AssignedSetting.of(target);
            case COLLECTOR, COLLEAGUE, GUARANTEE -> {
                // The host alone knows them.
            }
        }
    }
}
