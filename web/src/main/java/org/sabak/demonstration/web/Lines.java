package org.sabak.demonstration.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of a file that ships with the demonstration; those that start with # are for people. */
final class Lines {

    private Lines() { }

    static List<String> of(String file) {
        try (InputStream in = Lines.class.getResourceAsStream("/org/sabak/demonstration/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
