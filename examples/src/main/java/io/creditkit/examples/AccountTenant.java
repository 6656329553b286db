package io.creditkit.examples;

import io.creditkit.customer.TenantId;
import java.util.Map;

/** Real customers and those of the sandbox are two tenants, so that neither ever sees the other's made-up figures. */
final class AccountTenant {
    /** Whose data an account of the user's own works on. */
    static final TenantId OWN = TenantId.of("main");

    /** Whose data the sandbox works on. */
    static final TenantId SANDBOX = TenantId.of("sandbox");

    private AccountTenant() {}

    /**
     * {@return the tenant that the main job works on in this environment}
     *
     * @throws BaseUrlException if the agency's address is not safe for a password
     * @throws WrongInputException if only a part of an account is set
     */
    static TenantId of(Map<String, String> environment) {
        return AgencyAccess.of(environment).isPresent() ? OWN : SANDBOX;
    }
}
