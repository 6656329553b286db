package io.creditkit.customer.action;

import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.risk.ReviewSchedule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is wanted of an agenda.
 *
 * @param day the day it is for
 * @param ahead how many days ahead it looks for actions and limits that end, 0 to 366
 * @param excessFrom from which use of the own limit on a customer is listed, in percent, 1 to 1000
 * @param reviews how often a decided limit is looked at, by the class of its customer
 * @param assignee whose actions; empty for those of everybody
 */
public record AgendaRequest(
        LocalDate day, int ahead, int excessFrom, ReviewSchedule reviews, Optional<String> assignee) {
    public AgendaRequest {
        EntryCheck.of("agenda")
                .within("ahead", ahead, 0, 366)
                .within("excessFrom", excessFrom, 1, 1000)
                .refuse();
    }

    /** {@return a week ahead, limits used up to 100 percent, the standard schedule, and everybody's actions} */
    public static AgendaRequest of(LocalDate day) {
        return new AgendaRequest(day, 7, 100, ReviewSchedule.standard(), Optional.empty());
    }

    /** {@return the same for the actions of one person} */
    public AgendaRequest of(String person) {
        return new AgendaRequest(day, ahead, excessFrom, reviews, Optional.of(person));
    }

    LocalDate until() {
        return day.plusDays(ahead);
    }
}
