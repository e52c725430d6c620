package org.sabak.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.sabak.registration.OfficialLetter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Bounds the bodies machines send, and answers a POST with an {@code Idempotency-Key} that was answered before with
 * the same answer. The store is small and in memory: after a restart the ids derived from the key keep a repeat harmless.
 */
class Repeats extends OncePerRequestFilter {

    /** Header with up to 200 characters of the sender's choice. */
    static final String KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 1 << 20;
    private static final int MOST_ANSWERS = 10_000;

    private final Problems problems;
    private final Map<String, Answer> answers = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MOST_ANSWERS;
        }
    };

    Repeats(Problems problems) {
        this.problems = problems;
    }

    /** Other addresses of machines take forms, whose bodies the container reads itself. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean letter = Uploads.isLetterOfMachine(request);
        int most = letter ? OfficialLetter.MOST : LARGEST_BODY;
        var body = request.getInputStream().readNBytes(most + 1);
        var key = request.getHeader(KEY);
        if (body.length > most) {
            problems.refuse(request, response, 413, letter ? "nomination.letter-too-large" : "api.body-too-large", most >> 20);
        } else if (key == null || !"POST".equals(request.getMethod()) || Visitor.present().isEmpty()) {
            chain.doFilter(new KnownBody(request, body), response);
        } else if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.refuse(request, response, 400, "api.key-not-valid");
        } else {
            once(Visitor.present().get().id() + " " + key, new KnownBody(request, body), response, chain);
        }
    }

    private void once(String key, KnownBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = remembered(key);
        // A second sending of the same key waits for the first to be answered.
        synchronized (answer) {
            if (answer.request == null) {
                answerNow(answer, request, response, chain);
            } else if (answer.request.equals(request.fingerprint())) {
                answer.repeat(response);
            } else {
                problems.refuse(request, response, 422, "api.key-reused");
            }
        }
    }

    private static void answerNow(Answer answer, KnownBody request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var copy = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, copy);
        if (copy.getStatus() < 500) answer.keep(request.fingerprint(), copy);
        copy.copyBodyToResponse();
    }

    private Answer remembered(String key) {
        synchronized (answers) {
            return answers.computeIfAbsent(key, k -> new Answer());
        }
    }

    static String fingerprint(byte[]... parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var part : parts) hash.update(part);
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What was answered, for the case that it is asked again. Not yet given while the request is null. */
    private static final class Answer {

        private String request;
        private int status;
        private String type;
        private String location;
        private byte[] body;

        void keep(String fingerprint, ContentCachingResponseWrapper response) {
            request = fingerprint;
            status = response.getStatus();
            type = response.getContentType();
            location = response.getHeader(HttpHeaders.LOCATION);
            body = response.getContentAsByteArray();
        }

        void repeat(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            response.setHeader("Idempotency-Replayed", "true");
            if (type != null) response.setContentType(type);
            if (location != null) response.setHeader(HttpHeaders.LOCATION, location);
            response.getOutputStream().write(body);
        }
    }
}
