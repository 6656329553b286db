package io.creditkit.creditsafe.access;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the account subscribed to. */
public final class Subscription extends ReceivedValue {

    private Subscription(OpenValue content) {
        super(content);
    }

    static Subscription from(OpenValue content) {
        return new Subscription(content);
    }

    /** {@return the provider's id of the answer} */
    public Optional<String> correlationId() {
        return text("correlationId");
    }

    /**
     * {@return the lines of all services, in the provider's order; unmodifiable}
     *
     * <p>The services were members of a list of objects once and are members of one object now; both are read.
     */
    public List<SubscriptionLine> lines() {
        List<SubscriptionLine> lines = new ArrayList<>();
        for (OpenValue group : open().get("countryAccess").items()) {
            for (String service : group.names()) {
                for (OpenValue line : group.get(service).items()) {
                    lines.add(new SubscriptionLine(service, line));
                }
            }
        }
        return List.copyOf(lines);
    }

    /** {@return the lines of one service} */
    public List<SubscriptionLine> lines(Service service) {
        return lines().stream().filter(line -> line.service().equals(service)).toList();
    }
}
