package org.sabak.log.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sabak.kernel.SelfCheck;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Starts the log as the application would, without web, vault and aggregates, and without any configuration. Guests bring
 * beans without being marked as configurations, so that no other test finds them by scanning.
 */
final class House {

    @EnableAutoConfiguration
    @Import({LogConfiguration.class, MemoryConfiguration.class, WatchConfiguration.class, ReactionsConfiguration.class, LogChecks.class,
        IntegrityChecks.class, ProcessorChecks.class})
    static class Rooms { }

    private House() { }

    static ConfigurableApplicationContext open(Path data, Class<?>... guests) {
        return open(data, List.of(), guests);
    }

    static ConfigurableApplicationContext open(Path data, List<String> settings, Class<?>... guests) {
        var arguments = new ArrayList<>(settings);
        arguments.add("sabak.data=" + data);
        return new SpringApplicationBuilder(Rooms.class).sources(guests).web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF).logStartupInfo(false)
                .properties("logging.level.root=WARN")
                .run(arguments.stream().map(s -> "--" + s).toArray(String[]::new));
    }

    /** What the self-checks of a house say. */
    static List<String> faults(ConfigurableApplicationContext house) {
        return house.getBeansOfType(SelfCheck.class).values().stream().flatMap(check -> check.fault().stream()).toList();
    }

    /** What the self-checks say of a house in which the guests' beans take the place of its own. */
    static List<String> faults(Path data, Class<?>... guests) {
        try (var house = open(data, List.of("spring.main.allow-bean-definition-overriding=true"), guests)) {
            return faults(house);
        }
    }
}
