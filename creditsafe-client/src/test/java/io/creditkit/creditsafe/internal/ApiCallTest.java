package io.creditkit.creditsafe.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ApiCallTest {

    private static final Endpoint ENDPOINT = Endpoint.read("x", "/companies/{id}");

    @Test
    void a_value_stays_within_its_segment() {
        assertThat(ApiCall.to(ENDPOINT).path("id", "a/b?c=d&e#f g%").build().target())
                .isEqualTo("/companies/a%2Fb%3Fc%3Dd%26e%23f%20g%25");
    }

    @Test
    void blanks_plus_and_ampersands_are_encoded_and_lists_joined_by_commas() {
        String target = ApiCall.to(ENDPOINT)
                .path("id", "1")
                .query("name", "Fish & Chips + Co")
                .query("countries", List.of("GB", "F,R"))
                .query("absent", Optional.empty())
                .query("none", List.of())
                .build()
                .target();

        assertThat(target).isEqualTo("/companies/1?name=Fish%20%26%20Chips%20%2B%20Co&countries=GB,F%2CR");
    }

    @Property
    void encoding_loses_nothing(@ForAll String text) {
        String printable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(URLDecoder.decode(PercentEncoding.encode(printable), StandardCharsets.UTF_8))
                .isEqualTo(printable);
    }

    @Test
    void a_place_that_is_left_empty_is_a_bug() {
        assertThatThrownBy(() -> ApiCall.to(ENDPOINT).build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ApiCall.to(ENDPOINT).path("other", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_of_the_content_shows() {
        assertThat(ApiCall.to(ENDPOINT).path("id", "Somebody").build().toString())
                .isEqualTo("ApiCall[GET x]");
    }
}
