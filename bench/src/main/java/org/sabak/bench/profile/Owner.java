package org.sabak.bench.profile;

import java.util.List;

/** Whose code a frame of a profile is. */
enum Owner {
    CLIENTS("the benchmark's own clients", "org.sabak.bench."),
    SABAK("Sabak", "org.sabak."),
    AXON("Axon", "org.axonframework."),
    SQLITE("SQLite and its driver", "org.sqlite."),
    JSON("Jackson", "tools.jackson.", "com.fasterxml."),
    SPRING("Spring", "org.springframework."),
    DOCUMENTS("MongoDB driver and embedded server", "com.mongodb.", "org.bson.", "de.bwaldvogel.", "io.netty."),
    OTHER("other libraries", "org.slf4j.", "ch.qos.", "io.micrometer.", "org.apache.", "org.bouncycastle."),
    JDK("the JDK for itself");

    private final String title;
    private final List<String> packages;

    Owner(String title, String... packages) {
        this.title = title;
        this.packages = List.of(packages);
    }

    String title() {
        return title;
    }

    /** The first whose package it is; the JDK when it is nobody's. */
    static Owner of(String type) {
        for (var owner : values()) {
            if (owner.packages.stream().anyMatch(type::startsWith)) return owner;
        }
        return JDK;
    }
}
