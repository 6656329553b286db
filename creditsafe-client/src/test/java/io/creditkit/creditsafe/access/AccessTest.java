package io.creditkit.creditsafe.access;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.SentRequest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private Subscription subscription(String fixture) {
        api.wire().stubFor(get(urlEqualTo("/v1/access")).willReturn(ApiServer.fixture(fixture)));
        return api.client().access().subscription();
    }

    @ParameterizedTest
    @ValueSource(strings = {"access/object.json", "access/array.json"})
    void the_subscription_is_read_from_an_object_and_from_the_older_list(String fixture) {
        Subscription subscription = subscription(fixture);

        assertThat(SentRequest.all(api)).containsExactly(SentRequest.of("GET /access"));
        SubscriptionLine germany = subscription.lines(Service.ONLINE_REPORTS).get(0);
        assertThat(germany.country()).contains(CountryCode.of("DE"));
        assertThat(germany.paid()).hasValue(1000);
        assertThat(germany.used()).hasValue(12);
        assertThat(subscription.lines(Service.MONITORING)).singleElement().satisfies(line -> {
            assertThat(line.country()).isEmpty();
            assertThat(line.used()).hasValue(3);
        });
    }

    @Test
    void each_line_has_its_days_and_an_unknown_service_is_kept() {
        Subscription subscription = subscription("access/object.json");

        SubscriptionLine germany = subscription.lines().get(0);
        assertThat(germany.startDate()).contains(LocalDate.of(2026, 1, 1));
        assertThat(germany.expireDate()).contains(LocalDate.of(2026, 12, 31));
        assertThat(germany.template()).contains("full");
        assertThat(subscription.lines().get(1).used()).isEmpty();
        assertThat(subscription.lines()).extracting(SubscriptionLine::service).contains(Service.of("NewThing"));
        assertThat(Service.of("NewThing").isKnown()).isFalse();
        assertThat(subscription.correlationId()).contains("c-access");
    }
}
