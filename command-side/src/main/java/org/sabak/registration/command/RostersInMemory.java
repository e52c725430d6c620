package org.sabak.registration.command;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps rosters in memory between commands, because a popular one has thousands of events. The collector decides how many
 * stay; Axon takes out a roster whose command failed or whose events could not be stored.
 */
@Configuration(proxyBeanMethods = false)
class RostersInMemory {

    @Bean
    Cache rosterCache() {
        return new WeakReferenceCache();
    }
}
