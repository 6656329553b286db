package io.creditkit.creditsafe.monitoring;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.ReceivedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Another user of the same customer, and what that user may do with a portfolio. Personal data. */
public final class SharedUser extends ReceivedValue {

    SharedUser(OpenValue content) {
        super(content);
    }

    /** {@return the key of the user at the provider} */
    public Optional<String> csUserId() {
        return text("csUserId");
    }

    /** {@return the customer of the provider that the user belongs to} */
    public Optional<String> customerId() {
        return text("customerId");
    }

    /** {@return the name of the user} */
    public Optional<String> userName() {
        return text("userName");
    }

    /** {@return what the user may do; nothing is an empty list} */
    public List<SharePermission> permissions() {
        return open().get("permission", "permissions").items().stream()
                .flatMap(item -> item.text().stream())
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(SharePermission::of)
                .toList();
    }
}
