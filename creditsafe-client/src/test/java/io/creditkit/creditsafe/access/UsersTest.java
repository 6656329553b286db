package io.creditkit.creditsafe.access;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.AccessDeniedException;
import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.SentRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsersTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static void answer(String path, String json) {
        api.wire().stubFor(any(urlPathEqualTo("/v1/access" + path)).willReturn(okJson(json)));
    }

    @Test
    void the_active_users_are_listed() {
        answer(
                "/users/active",
                "{\"items\":[{\"userId\":7,\"firstName\":\"Jo\",\"surname\":\"Smith\"}],\"totalSize\":1}");

        var users = api.client().access().activeUsers();

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /access/users/active"));
        assertThat(users).singleElement().satisfies(user -> {
            assertThat(user.id()).contains("7");
            assertThat(user.firstName()).contains("Jo");
            assertThat(user.surname()).contains("Smith");
            assertThat(user).hasToString("ActiveUser[3 members]");
        });
    }

    @Test
    void the_own_user_is_read() {
        answer("/users/me", """
                {"username":"u","emailAddress":"jo@example.com","owningEntity":"Asker Ltd","defaultLanguage":"English",
                 "primaryContact":{"title":"Ms","firstName":"Jo","surname":"Smith"},"ietfLanguage":"en-GB",
                 "countryCode":"GB","isActive":"true","correlationId":"c"}
                """);

        OwnUser me = api.client().access().me();

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /access/users/me"));
        assertThat(me.username()).contains("u");
        assertThat(me.emailAddress()).contains("jo@example.com");
        assertThat(me.owningEntity()).contains("Asker Ltd");
        assertThat(me.defaultLanguage()).contains("English");
        assertThat(me.contactTitle()).contains("Ms");
        assertThat(me.contactFirstName()).contains("Jo");
        assertThat(me.contactSurname()).contains("Smith");
        assertThat(me.languageTag()).contains("en-GB");
        assertThat(me.country()).contains(CountryCode.of("GB"));
        assertThat(me.active()).contains(true);
        assertThat(me.correlationId()).contains("c");
    }

    @Test
    void a_user_without_the_right_is_told_so() {
        api.wire()
                .stubFor(any(urlPathEqualTo("/v1/access/users/active"))
                        .willReturn(aResponse().withStatus(403).withBody("{\"message\":\"Forbidden request\"}")));

        assertThatThrownBy(() -> api.client().access().activeUsers()).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"EN\",\"DE\"]",
                "{\"languages\":[\"EN\",\"DE\"]}",
                "{\"reportLanguages\":[{\"code\":\"EN\"},{\"languageCode\":\"DE\"}]}"
            })
    void the_languages_of_a_country_are_read_in_any_likely_form(String json) {
        answer("/countries/DE/reportLanguages", json);

        ReportLanguages languages = api.client().access().reportLanguages(CountryCode.of("DE"));

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /access/countries/DE/reportLanguages"));
        assertThat(languages.codes()).containsExactly("EN", "DE");
    }
}
