package io.creditkit.customer.alert.notify;

import io.creditkit.customer.alert.Alert;
import java.util.Optional;

/**
 * An open alert as a list shows it.
 *
 * @param alert the alert
 * @param suppressed why nobody is told of it now, one plain sentence; empty if it is told
 */
public record StandingAlert(Alert alert, Optional<String> suppressed) {}
