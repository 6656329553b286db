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
    public OpenValue bankers() {
        return open().get("bankers");
    }

    /** {@return auditors, solicitors and accountants} */
    public OpenValue advisors() {
        return open().get("advisors");
    }
}
