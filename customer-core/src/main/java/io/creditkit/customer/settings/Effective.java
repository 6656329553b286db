package io.creditkit.customer.settings;

import java.util.Optional;

/**
 * What holds, and where it came from.
 *
 * @param value what holds
 * @param origin who set it; empty if nobody did and the house's own value holds
 * @param <T> the type of the value
 */
public record Effective<T>(T value, Optional<SettingOwner> origin) {}
