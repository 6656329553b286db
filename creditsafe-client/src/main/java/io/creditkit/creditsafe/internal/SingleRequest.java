package io.creditkit.creditsafe.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Notes the moment from which the server may have got the request, and keeps OkHttp from sending a second one.
 *
 * <p>OkHttp repeats a request by itself if a 503 says {@code Retry-After: 0}. It sees that header here, below the part that
 * repeats, so the header goes on under another name.
 */
final class SingleRequest implements Interceptor {

    static final String RENAMED_RETRY_AFTER = "X-Received-Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Progress progress = request.tag(Progress.class);
        if (progress != null) {
            progress.left = true;
        }
        Response response = chain.proceed(request);
        String retryAfter = response.header("Retry-After");
        return retryAfter == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(RENAMED_RETRY_AFTER, retryAfter)
                        .build();
    }

    /** How far a request got. */
    static final class Progress {

        private volatile boolean left;

        boolean hasLeft() {
            return left;
        }
    }
}
