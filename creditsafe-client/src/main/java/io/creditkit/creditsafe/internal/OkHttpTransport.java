package io.creditkit.creditsafe.internal;

import io.creditkit.creditsafe.ResponseFormatException;
import io.creditkit.creditsafe.TransportException;
import io.creditkit.creditsafe.TransportException.Ending;
import io.creditkit.creditsafe.TransportException.Outcome;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Not for hosts: the wire. One call is one request: OkHttp is kept from following, repeating or authenticating by itself.
 *
 * <p>An operation that must not be repeated goes over a fresh connection, because one from the pool may be dead already, and
 * then nobody could tell whether the order had arrived.
 */
public final class OkHttpTransport implements Transport, AutoCloseable {

    private final URI baseUrl;
    private final String userAgent;
    private final long largestBody;
    private final OkHttpClient pooled;
    private final OkHttpClient fresh;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OkHttpTransport(Settings settings, OkHttpClient pooled, OkHttpClient fresh, Runnable release) {
        this.baseUrl = settings.baseUrl();
        this.userAgent = settings.userAgent();
        this.largestBody = settings.largestBody();
        this.pooled = pooled;
        this.fresh = fresh;
        this.release = release;
    }

    /** {@return a transport with connections of its own, which closing it closes} */
    public static OkHttpTransport own(Settings settings) {
        OkHttpClient mine = new OkHttpClient();
        return derived(settings, mine, mine.connectionPool()::evictAll);
    }

    /** {@return a transport with the connections, proxy and TLS of the host, which stay open when it is closed} */
    public static OkHttpTransport of(Settings settings, OkHttpClient hosts) {
        return derived(settings, hosts, () -> {});
    }

    private static OkHttpTransport derived(Settings settings, OkHttpClient client, Runnable release) {
        OkHttpClient pooled = client.newBuilder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout())
                .writeTimeout(settings.readTimeout())
                .callTimeout(
                        settings.readTimeout().plus(settings.connectTimeout()).multipliedBy(2))
                .addNetworkInterceptor(new SingleRequest())
                .build();
        ConnectionPool keepsNothing = new ConnectionPool(0, 1, TimeUnit.MILLISECONDS);
        OkHttpClient fresh = pooled.newBuilder()
                .connectionPool(keepsNothing)
                .readTimeout(settings.reportTimeout())
                .callTimeout(
                        settings.reportTimeout().plus(settings.connectTimeout()).multipliedBy(2))
                .build();
        return new OkHttpTransport(settings, pooled, fresh, () -> {
            keepsNothing.evictAll();
            release.run();
        });
    }

    @Override
    public Answer send(ApiCall call) {
        if (closed.get()) {
            throw new IllegalStateException("This client is closed");
        }
        SingleRequest.Progress progress = new SingleRequest.Progress();
        Call exchange = (call.endpoint().mayRepeat() ? pooled : fresh).newCall(request(call, progress));
        Runnable endOfAbort = Cancellation.aborting(exchange::cancel);
        try (Response response = exchange.execute()) {
            Headers headers = response.headers();
            return new Answer(
                    call.endpoint(),
                    response.code(),
                    name -> headers.values(name).stream().findFirst(),
                    read(call, response),
                    1);
        } catch (IOException failure) {
            throw failed(call, failure, progress.hasLeft());
        } finally {
            endOfAbort.run();
        }
    }

    private byte[] read(ApiCall call, Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(largestBody + 1)) {
            throw new ResponseFormatException(
                    call.endpoint().operation(),
                    "status " + response.code() + " with more than the " + largestBody
                            + " bytes that this client takes; give it a larger largestAnswer if you expect that",
                    1,
                    "",
                    call.endpoint().mayRepeat() ? Outcome.NOTHING_DONE : Outcome.UNKNOWN,
                    null);
        }
        return source.readByteArray();
    }

    private Request request(ApiCall call, SingleRequest.Progress progress) {
        Request.Builder request = new Request.Builder()
                .url(call.isAbsolute() ? call.target() : baseUrl + call.target())
                .tag(SingleRequest.Progress.class, progress)
                .header("User-Agent", userAgent)
                .header("Accept", "application/json");
        call.headers().forEach(request::header);
        RequestBody body = call.body()
                .map(payload -> RequestBody.create(payload.bytes(), MediaType.get(payload.mediaType())))
                .orElse(null);
        boolean needsBody = switch (call.endpoint().method()) {
            case POST, PUT, PATCH -> true;
            case GET, DELETE -> false;
        };
        return request.method(call.endpoint().method().name(), body == null && needsBody ? RequestBody.EMPTY : body)
                .build();
    }

    private static TransportException failed(ApiCall call, IOException failure, boolean hasLeft) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        Ending ending = interrupted
                ? Ending.INTERRUPTED
                : failure instanceof InterruptedIOException ? Ending.TIMED_OUT : Ending.BROKEN;
        String what = switch (ending) {
            case INTERRUPTED -> "the thread was interrupted";
            case TIMED_OUT -> "no answer within the time allowed";
            case BROKEN -> "the connection failed";
        };
        return new TransportException(
                call.endpoint().operation(),
                what + (hasLeft ? " after the request had left" : " before the request left") + " ("
                        + failure.getClass().getSimpleName() + ")",
                ending,
                hasLeft && !call.endpoint().mayRepeat() ? Outcome.UNKNOWN : Outcome.NOTHING_DONE,
                1,
                failure);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            release.run();
        }
    }

    /**
     * What does not change from call to call.
     *
     * @param baseUrl where the paths are appended
     * @param userAgent how we introduce ourselves
     * @param connectTimeout for making a connection
     * @param readTimeout for a silence in an answer
     * @param reportTimeout the same for operations that must not be repeated, which take longest
     * @param largestBody bytes after which an answer is given up
     */
    public record Settings(
            URI baseUrl,
            String userAgent,
            Duration connectTimeout,
            Duration readTimeout,
            Duration reportTimeout,
            long largestBody) {}
}
