package io.creditkit.examples.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named list of watched companies. Dates and moments are ISO 8601 texts, as they stand in the state file.
 *
 * @param id from the agency
 * @param name unique
 * @param standard whether it is the user's default portfolio
 * @param emailSubject of the mails that a real agency would send
 * @param emails who would get them
 * @param members by connectId, in the order of adding
 * @param rules by country ({@code XX}: all countries), then by rule code
 * @param sharing what other users may do with it, by csUserId
 */
record Portfolio(
        long id,
        String name,
        boolean standard,
        String emailSubject,
        List<Recipient> emails,
        Map<String, Member> members,
        Map<String, Map<Integer, Setting>> rules,
        Map<String, String> sharing) {

    Portfolio {
        emails = List.copyOf(emails);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        sharing = shared(sharing);
    }

    /** A state file that was written before there was sharing has none. */
    private static Map<String, String> shared(@Nullable Map<String, String> kept) {
        return kept == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    }

    static Portfolio made(long id, String name, boolean standard, String emailSubject, List<Recipient> emails) {
        return new Portfolio(id, name, standard, emailSubject, emails, Map.of(), Map.of(), Map.of());
    }

    Portfolio named(String newName, String subject, List<Recipient> recipients) {
        return new Portfolio(id, newName, standard, subject, recipients, members, rules, sharing);
    }

    Portfolio with(Member member) {
        Map<String, Member> more = new LinkedHashMap<>(members);
        more.put(member.connectId(), member);
        return new Portfolio(id, name, standard, emailSubject, emails, more, rules, sharing);
    }

    Portfolio without(String connectId) {
        Map<String, Member> fewer = new LinkedHashMap<>(members);
        fewer.remove(connectId);
        return new Portfolio(id, name, standard, emailSubject, emails, fewer, rules, sharing);
    }

    Portfolio withoutMembers() {
        return new Portfolio(id, name, standard, emailSubject, emails, Map.of(), rules, sharing);
    }

    Portfolio sharedWith(Map<String, String> permissions) {
        return new Portfolio(id, name, standard, emailSubject, emails, members, rules, permissions);
    }

    Portfolio with(String country, Map<Integer, Setting> settings) {
        Map<String, Map<Integer, Setting>> more = new LinkedHashMap<>(rules);
        Map<Integer, Setting> merged = new LinkedHashMap<>(rules.getOrDefault(country, Map.of()));
        merged.putAll(settings);
        more.put(country, merged);
        return new Portfolio(id, name, standard, emailSubject, emails, members, more, sharing);
    }

    Portfolio withoutRules() {
        return new Portfolio(id, name, standard, emailSubject, emails, members, Map.of(), sharing);
    }

    /** Who would get mails. */
    record Recipient(String firstName, String lastName, String emailAddress) {
        @Override
        public String toString() {
            return "Recipient[redacted]";
        }
    }

    /**
     * A watched company.
     *
     * @param connectId the company
     * @param addedOn the business date of adding
     * @param modifiedOn of the last change of the texts
     * @param personalReference the caller's
     * @param freeText the caller's
     * @param personalLimit the caller's
     */
    record Member(
            String connectId,
            String addedOn,
            String modifiedOn,
            String personalReference,
            String freeText,
            String personalLimit) {}

    /**
     * How a rule is set.
     *
     * @param active whether it produces events
     * @param params the parameters that were sent, at most three; empty text for none
     */
    record Setting(boolean active, List<String> params) {
        Setting {
            params = List.copyOf(params);
        }

        String param(int at) {
            return at < params.size() ? params.get(at) : "";
        }
    }
}
