package org.sabak.assembly;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts everything. The rooms are found by scanning; this module cannot import them. */
@SpringBootApplication(scanBasePackages = "org.sabak")
public class Sabak {

    /** @param args Spring properties such as {@code --server.port=8080} */
    public static void main(String[] args) {
        SpringApplication.run(Sabak.class, args);
    }
}
