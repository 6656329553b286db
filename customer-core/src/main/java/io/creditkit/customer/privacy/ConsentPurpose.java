package io.creditkit.customer.privacy;

import java.util.regex.Pattern;

/**
 * What a person agrees to. Each purpose is agreed to by itself.
 *
 * @param code 1 to 64 capital letters, digits and underscores
 */
public record ConsentPurpose(String code) {
    // Before the constants below, which are checked by it.
    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,64}");

    /** That personal data is kept. */
    public static final ConsentPurpose PERSONAL_DATA = new ConsentPurpose("PERSONAL_DATA");

    /** That personal data is used commercially. */
    public static final ConsentPurpose MARKETING = new ConsentPurpose("MARKETING");

    /** That an agency is asked. */
    public static final ConsentPurpose CREDIT_CHECK = new ConsentPurpose("CREDIT_CHECK");

    public ConsentPurpose {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "The code of a purpose has 1 to 64 capital letters, digits and underscores.");
        }
    }
}
