package io.creditkit.customer.internal;

import io.creditkit.customer.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Not for hosts: why a company may be a customer. The sentences are what is stored, so that those of former links can be translated, too.
 */
public enum LinkReason {
    SAME_REGISTRATION_NUMBER("The registration number is the same."),
    OTHER_REGISTRATION_NUMBER("The registration number differs."),
    SAME_VAT_NUMBER("The VAT number is the same."),
    OTHER_VAT_NUMBER("The VAT number differs."),
    SAME_NAME("The name is the same."),
    SIMILAR_NAME("The name is similar ({likeness} of 100)."),
    DIFFERENT_NAME("The name is a different one."),
    OTHER_LEGAL_FORM("The legal form differs."),
    SAME_POST_CODE("The post code is the same."),
    OTHER_POST_CODE("The post code differs."),
    SAME_CITY("The town is the same."),
    NOT_ACTIVE("The company is no longer active."),
    BRANCH("It is a branch."),
    CHOSEN_BY_HAND("Chosen by hand: {reason}"),
    BROUGHT_BACK("Brought back by hand: {reason}"),
    STAYS_APART("It stays an account of its own: {reason}");

    private final String template;
    private final String value;
    private final Pattern sentence;

    LinkReason(String template) {
        this.template = template;
        Matcher place = Pattern.compile("\\{(\\w+)\\}").matcher(template);
        if (place.find()) {
            value = place.group(1);
            sentence = Pattern.compile(
                    Pattern.quote(template.substring(0, place.start())) + "(.*)"
                            + Pattern.quote(template.substring(place.end())),
                    Pattern.DOTALL);
        } else {
            value = "";
            sentence = Pattern.compile(Pattern.quote(template));
        }
    }

    /** {@return the English text, with the name of its value in braces} */
    public String template() {
        return template;
    }

    /** {@return the key of its wording} */
    public String key() {
        return "link-reason." + name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** {@return the sentence, with that value if it has one} */
    public String sentence(Object given) {
        return Wording.of(key(), template, Map.of(value, given)).english();
    }

    /** {@return those sentences with their keys and values} */
    public static List<Wording> read(List<String> sentences) {
        return sentences.stream().map(LinkReason::read).toList();
    }

    private static Wording read(String told) {
        for (LinkReason reason : values()) {
            Matcher matcher = reason.sentence.matcher(told);
            if (matcher.matches()) {
                return reason.value.isEmpty()
                        ? Wording.of(reason.key(), told)
                        : new Wording(reason.key(), told, Map.of(reason.value, matcher.group(1)));
            }
        }
        return Wording.of("link-reason", told);
    }
}
