package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How often one remote address may knock at a door, and how often anybody may try one login. Token buckets in memory. */
@Component
class RateLimits {

    private static final int MOST_BUCKETS = 50_000;
    private static final int LOGIN_PER_MINUTE = 10;

    private final Clock clock;
    private final List<Limit> limits;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimits(Clock clock, Environment settings) {
        this.clock = clock;
        limits = List.of(limit("/sign-in", "sign-in", 30, settings), limit("/setup", "set-up", 300, settings),
                limit("/links/*", "links", 120, settings), limit("/set-password", "links", 120, settings),
                limit("/nominate/*", "links", 120, settings), limit("/nominations/letter", "links", 120, settings),
                limit("/answers/**", "answers", 120, settings),
                limit("/workshops/**", "registrations", 300, settings),
                limit("/console/*", "sign-in", 30, settings));
    }

    /** 0 when the request may pass, else the seconds after which trying again makes sense. */
    int secondsToWait(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) return 0;
        var path = PathContainer.parsePath(request.getRequestURI());
        return limits.stream().filter(l -> l.path.matches(path)).findFirst()
                .map(l -> take(l.name + " " + request.getRemoteAddr(), l.perMinute)).orElse(0);
    }

    /** The same for one login, wherever the attempts come from. */
    int secondsToWait(String login) {
        return take("login " + login.toLowerCase(Locale.ROOT), LOGIN_PER_MINUTE);
    }

    private int take(String key, int perMinute) {
        long now = clock.millis();
        if (buckets.size() >= MOST_BUCKETS) buckets.values().removeIf(b -> b.since < now - 60_000);
        var bucket = buckets.compute(key, (k, b) -> (b == null ? new Bucket(perMinute, now, true) : b).after(now, perMinute));
        return bucket.granted ? 0 : Math.max(1, 60 / perMinute);
    }

    private static Limit limit(String pattern, String name, int usual, Environment settings) {
        return new Limit(PathPatternParser.defaultInstance.parse(pattern), name,
                settings.getProperty("sabak.limits." + name, Integer.class, usual));
    }

    private record Limit(PathPattern path, String name, int perMinute) { }

    /** @param left whole and part tokens; one is taken by each attempt and one comes back every minute / perMinute */
    private record Bucket(double left, long since, boolean granted) {

        Bucket after(long now, int perMinute) {
            double full = Math.min(perMinute, left + Math.max(0, now - since) * perMinute / 60_000.0);
            return full >= 1 ? new Bucket(full - 1, now, true) : new Bucket(full, now, false);
        }
    }
}
