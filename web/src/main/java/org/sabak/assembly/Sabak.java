package org.sabak.assembly;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts everything. The rooms are found by scanning; this module cannot import them. */
@SpringBootApplication(scanBasePackages = "org.sabak")
public class Sabak {

    /** @param args Spring properties such as {@code --server.port=8080} */
    public static void main(String[] args) {
        // Axon looks for this among the system properties only, and would phone out without it.
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(Sabak.class, args);
    }
}
