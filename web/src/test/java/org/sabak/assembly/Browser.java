package org.sabak.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's browser as far as tests need one: keeps cookies, sends the form's token, follows nothing by itself. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).build();

    public Browser(String address) {
        this.address = address;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** Sends a form with its token. */
    public HttpResponse<String> post(String path, String form) {
        return send("POST", path, form, Map.of());
    }

    /** Sends a form; a null form has no body, a form is given the token. */
    public HttpResponse<String> send(String method, String path, String form, Map<String, String> headers) {
        return raw(method, path, form == null ? null : form + "&_csrf=" + encoded(formToken()), headers);
    }

    /** Sends exactly this. */
    public HttpResponse<String> raw(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        if (body != null) request.header("Content-Type", "application/x-www-form-urlencoded");
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends exactly these bytes. */
    public HttpResponse<String> sent(String path, String type, byte[] body) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hidden token of the forms this browser is shown. */
    public String formToken() {
        var found = TOKEN.matcher(get("/sign-in").body());
        if (!found.find()) throw new IllegalStateException("the page has no form token");
        return found.group(1);
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(f -> f.getKey() + "=" + encoded(f.getValue())).collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
