package org.sabak.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Whether a request comes from the machine the program runs on, and not through a proxy that stands there. */
final class ThisMachine {

    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

    private ThisMachine() { }

    static boolean sent(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && PROXIED.stream().allMatch(h -> request.getHeader(h) == null);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
