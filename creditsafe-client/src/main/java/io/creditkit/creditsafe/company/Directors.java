package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;

/** Who leads and led the company. Source: {@code directors}. */
public final class Directors extends ReceivedValue {

    Directors(OpenValue content) {
        super(content);
    }

    /** {@return in office} */
    public List<Director> current() {
        return Parts.many(open().get("currentDirectors"), Director::new);
    }

    /** {@return no longer in office} */
    public List<Director> previous() {
        return Parts.many(open().get("previousDirectors"), Director::new);
    }
}
