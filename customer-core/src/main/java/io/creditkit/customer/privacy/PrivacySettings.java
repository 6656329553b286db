package io.creditkit.customer.privacy;

import java.util.List;

/**
 * How a host treats personal data.
 *
 * @param retention what has to be kept
 * @param holders kinds of records beside those of this library
 */
public record PrivacySettings(RetentionPolicy retention, List<PersonalDataHolder> holders) {
    public PrivacySettings {
        holders = List.copyOf(holders);
    }

    /** {@return no duty to keep anything but the proof of consents, no further holders} */
    public static PrivacySettings standard() {
        return new PrivacySettings(RetentionPolicy.standard(), List.of());
    }
}
