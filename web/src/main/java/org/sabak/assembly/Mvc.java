package org.sabak.assembly;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hooks of the page framework. */
@Configuration(proxyBeanMethods = false)
class Mvc implements WebMvcConfigurer {

    private final Languages languages;

    Mvc(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages);
    }
}
