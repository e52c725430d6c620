package org.sabak.readmodels;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** What this program is made of: a hash over every file it is started from, libraries included, and the Java under it. */
final class Build {

    private final MessageDigest hash;
    private final Set<Path> seen = new HashSet<>();

    private Build() throws NoSuchAlgorithmException {
        hash = MessageDigest.getInstance("SHA-256");
    }

    /** To be asked at the start: later the files may already be those of the next build. */
    static String id() throws IOException {
        return id(System.getProperty("java.class.path"));
    }

    static String id(String classPath) throws IOException {
        try {
            var build = new Build();
            build.text(System.getProperty("java.runtime.version"));
            for (var entry : classPath.split(File.pathSeparator)) build.entry(Path.of(entry));
            return HexFormat.of().formatHex(build.hash.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void entry(Path entry) throws IOException {
        if (!seen.add(entry.toAbsolutePath().normalize())) return;
        if (Files.isDirectory(entry)) {
            try (var files = Files.walk(entry)) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    text(entry.relativize(file).toString());
                    content(file);
                }
            }
        } else if (Files.isRegularFile(entry)) {
            content(entry);
            for (var named : namedIn(entry)) entry(named);
        }
    }

    /** A jar may name others that belong to it. */
    private static Set<Path> namedIn(Path jar) throws IOException {
        var named = new HashSet<Path>();
        if (!jar.toString().endsWith(".jar")) return named;
        try (var file = new JarFile(jar.toFile())) {
            var names = file.getManifest() == null ? null
                    : file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (names == null) return named;
            for (var name : names.split(" +")) named.add(Path.of(jar.toUri().resolve(URI.create(name))));
        }
        return named;
    }

    private void text(String text) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
    }

    private void content(Path file) throws IOException {
        var buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) hash.update(buffer, 0, n);
        }
    }
}
