package io.creditkit.creditsafe.micrometer;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.ApiServer;
import io.creditkit.creditsafe.CallListener;
import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host that has no Micrometer. */
class WithoutMicrometerTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    private static Consumer<URI> loaded(Class<? extends Consumer<URI>> host) throws ReflectiveOperationException {
        Class<?> apart = new WithoutMicrometer().loadClass(host.getName());
        assertThat(apart).isNotEqualTo(host);
        @SuppressWarnings("unchecked")
        Consumer<URI> made = (Consumer<URI>) apart.getDeclaredConstructor().newInstance();
        return made;
    }

    @Test
    void a_client_with_a_listener_calls() throws Exception {
        api.wire().stubFor(get(urlEqualTo("/v1/access")).willReturn(okJson("{}")));

        loaded(Caller.class).accept(api.baseUrl());

        api.wire().verify(1, getRequestedFor(urlEqualTo("/v1/access")));
    }

    /** So that the other test proves something. */
    @Test
    void the_binding_needs_it() {
        assertThatThrownBy(() -> loaded(Binding.class).accept(api.baseUrl()))
                .isInstanceOf(NoClassDefFoundError.class)
                .hasMessageContaining("micrometer");
    }

    /** Calls once. */
    public static final class Caller implements Consumer<URI> {
        @Override
        public void accept(URI url) {
            try (CreditsafeClient client = CreditsafeClient.builder()
                    .credentials(Credentials.ofPassword("test-user", "test-secret"))
                    .environment(Environment.of(url))
                    .listener(new CallListener() {})
                    .build()) {
                client.access().subscription();
            }
        }
    }

    /** Binds a client to a registry. */
    public static final class Binding implements Consumer<URI> {
        @Override
        public void accept(URI url) {
            MicrometerCallListener.of(new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
        }
    }

    /** Loads this library's classes anew, where those of Micrometer are not to be had. */
    private static final class WithoutMicrometer extends ClassLoader {

        WithoutMicrometer() {
            super(WithoutMicrometerTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.micrometer.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.creditkit.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? defined(name) : known;
            }
        }

        private Class<?> defined(String name) throws ClassNotFoundException {
            try (InputStream stream = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (stream == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = stream.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
