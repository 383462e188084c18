package io.dunnage.odoo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one request and waits for its whole answer, no longer than was agreed and no larger than the cap; follows no redirect (18 sends
 * strangers to its login page). Counts requests and knows which failures happened before the request left.
 */
final class OdooHttp {
    private static final int SHOWN = 120;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient client;
    private final URI base;
    private final Duration answerWithin;
    private final long largestAnswer;
    private final AtomicLong requests = new AtomicLong();

    OdooHttp(OdooSettings settings, long largestAnswer) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectWithin())
                .build();
        String url = settings.url().toString();
        this.base = URI.create(url.endsWith("/") ? url : url + "/");
        this.answerWithin = settings.answerWithin();
        this.largestAnswer = largestAnswer;
    }

    /** Tells what a JSON answer means on its wire. */
    interface Reading {
        Outcome read(int status, JsonNode answer);
    }

    long requests() {
        return requests.get();
    }

    void close() {
        client.shutdownNow();
    }

    Outcome post(String shown, String path, Map<String, String> headers, Object body, Reading reading) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        headers.forEach(request::header);
        return send(shown, request.build(), reading);
    }

    Outcome get(String shown, String path, Reading reading) {
        return send(shown, HttpRequest.newBuilder(base.resolve(path)).GET().build(), reading);
    }

    private Outcome send(String shown, HttpRequest request, Reading reading) {
        requests.incrementAndGet();
        // The request's own time-out ends with the headers; a body that stalls must end too.
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largestAnswer));
        try {
            return judge(answer.get(answerWithin.toMillis(), TimeUnit.MILLISECONDS), reading);
        } catch (TimeoutException stalled) {
            answer.cancel(true);
            return new Outcome.Lost(shown + " had no answer within " + answerWithin.toSeconds() + " s", true, stalled);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Lost("interrupted while waiting", true, interrupted);
        } catch (ExecutionException failed) {
            return broken(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private static Outcome judge(HttpResponse<byte[]> answer, Reading reading) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/json")) {
            try {
                return reading.read(answer.statusCode(), JSON.readTree(answer.body()));
            } catch (JacksonException notJson) {
                return new Outcome.Foreign(
                        answer.statusCode(), "a body that is not the JSON it claims to be: " + told(notJson));
            }
        }
        String location = answer.headers()
                .firstValue("Location")
                .map(to -> " to " + printable(to))
                .orElse("");
        return new Outcome.Foreign(
                answer.statusCode(),
                (type.isEmpty() ? "no content type" : printable(type)) + location + ": " + start(answer.body()));
    }

    private static Outcome broken(Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException
                || cause.getCause() instanceof UnresolvedAddressException) {
            return new Outcome.NotSent("no connection: " + told(cause), cause);
        }
        if (cause instanceof IOException) {
            return new Outcome.Lost("the connection broke: " + told(cause), false, cause);
        }
        return new Outcome.Lost("the request failed: " + told(cause), false, cause);
    }

    private static String told(Throwable cause) {
        @Nullable
        String message = cause instanceof JacksonException json ? json.getOriginalMessage() : cause.getMessage();
        Throwable inner = cause.getCause();
        if (message == null && inner != null) { // a throwable is never its own cause
            return told(inner);
        }
        return message == null ? cause.getClass().getSimpleName() : printable(message);
    }

    private static String start(byte[] body) {
        return printable(new String(body, 0, Math.min(body.length, 4 * SHOWN), StandardCharsets.UTF_8));
    }

    /** One short line without control characters. */
    private static String printable(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
