package org.sabak.doors;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where this installation is reached: {@code sabak.base-url} if set, else this machine by the name used to ask. */
@Component
public class Address {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String configured;
    private final String bound;
    private int port;

    Address(@Value("${sabak.base-url:}") String configured, @Value("${server.address:}") String bound,
            @Value("${server.port:8080}") int port) {
        this.configured = configured.strip().replaceAll("/+$", "");
        this.bound = bound;
        this.port = port;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getServerNamespace() == null) port = started.getWebServer().getPort();
    }

    /** Without a slash at the end. */
    public String base() {
        if (!configured.isEmpty()) return configured;
        return RequestContextHolder.getRequestAttributes() == null ? "http://localhost:" + port
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    /** The address this installation was given, without a slash at the end; nothing when it has none that others can use. */
    public Optional<String> fixed() {
        return configured.isEmpty() ? Optional.empty() : Optional.of(configured);
    }

    boolean https() {
        return configured.startsWith("https:");
    }

    /** Whether a Host header's name, without its port, is one we answer to. */
    boolean answersTo(String name) {
        return THIS_MACHINE.contains(name) || name.equals(bound)
                || (!configured.isEmpty() && name.equalsIgnoreCase(URI.create(configured).getHost()));
    }
}
