package io.creditkit.creditsafe.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Not for hosts: where secrets and reports may travel, namely under TLS or not leaving this machine. */
public final class SafeAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private SafeAddress() {}

    /** {@return whether it is https, or http on this machine} */
    public static boolean isSafe(URI address) {
        @Nullable String scheme = address.getScheme();
        @Nullable String host = address.getHost();
        if (scheme == null || host == null) {
            return false;
        }
        return scheme.equalsIgnoreCase("https")
                || (scheme.equalsIgnoreCase("http") && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT)));
    }
}
