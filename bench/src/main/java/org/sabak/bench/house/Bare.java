package org.sabak.bench.house;

import java.io.File;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** Spring Boot with its web starter and nothing in it: the least a program on this platform can take to start. */
@EnableAutoConfiguration // and no @SpringBootApplication, which the product's own scanning would find
public class Bare {

    /** What the web starter brings along. */
    private static final Pattern JARS = Pattern.compile("spring-boot(-starter.*|-autoconfigure|-web-server|-webmvc|-servlet|-tomcat"
            + "|-http-converter|-jackson)?-[0-9].*|spring-(core|beans|context|aop|expression|web|webmvc)-[0-9].*|tomcat-embed-.*"
            + "|jackson-(core|databind|annotations)-.*|logback-.*|slf4j-api-.*|log4j-.*|jul-to-slf4j-.*|snakeyaml-.*"
            + "|jakarta.annotation-api-.*|micrometer-(observation|commons)-.*|commons-logging-.*|jspecify-.*");

    /** @param arguments Spring properties */
    public static void main(String[] arguments) {
        SpringApplication.run(Bare.class, arguments);
    }

    /** The part of the present class path that belongs to it. */
    static String classPath() {
        var home = Bare.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> new File(entry).equals(new File(home)) || JARS.matcher(new File(entry).getName()).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
