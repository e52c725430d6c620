package org.sabak.doors;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets whoever may read the data folder ask the running program for a token. New at each start, gone at the end. */
@Component
class ConsoleKey {

    /** File in the data folder: the program's own address, a blank, the key. */
    static final String FILE = "console-key";

    private final String key = Secrets.fresh();
    private final PrivateFile file;

    ConsoleKey(@Value("${sabak.data:./data}") Path data) {
        this.file = new PrivateFile(data.resolve(FILE));
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        file.write("http://127.0.0.1:" + started.getWebServer().getPort() + " " + key + "\n");
    }

    @PreDestroy
    void forget() {
        file.delete();
    }

    boolean fits(String given) {
        return given != null && Secrets.same(key, given);
    }
}
