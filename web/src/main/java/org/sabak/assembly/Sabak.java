package org.sabak.assembly;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts everything. The rooms are found by scanning; this module cannot import them. */
// Two rooms may use one plain word for two things, so beans go by their full names.
@SpringBootApplication(scanBasePackages = "org.sabak", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Sabak {

    /** @param args Spring properties such as {@code --server.port=8080} */
    public static void main(String[] args) {
        // Axon looks for this among the system properties only, and would phone out without it.
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(Sabak.class, args);
    }
}
