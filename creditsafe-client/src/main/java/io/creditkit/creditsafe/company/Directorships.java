package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.List;

/** On whose boards the company sits and sat. Source: {@code directorships}. */
public final class Directorships extends ReceivedValue {

    Directorships(OpenValue content) {
        super(content);
    }

    /** {@return in office} */
    public List<Directorship> current() {
        return Parts.many(open().get("currentDirectorships"), Directorship::new);
    }

    /** {@return no longer in office} */
    public List<Directorship> previous() {
        return Parts.many(open().get("previousDirectorships"), Directorship::new);
    }
}
