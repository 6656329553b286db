package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;

/** Banks, advisors and employees. Source: {@code otherInformation}. */
public final class OtherInformation extends ReceivedValue {

    OtherInformation(OpenValue content) {
        super(content);
    }

    /** {@return employees by year, in the provider's order} */
    public List<Employees> employees() {
        return Parts.many(open().get("employeesInformation"), Employees::new);
    }

    /** {@return the banks} */
    public List<Banker> bankers() {
        return Parts.many(open().get("bankers"), Banker::new);
    }

    /** {@return auditors, solicitors and accountants} */
    public List<Advisor> advisors() {
        return Parts.many(open().get("advisors"), Advisor::new);
    }
}
