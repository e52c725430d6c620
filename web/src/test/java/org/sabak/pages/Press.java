package org.sabak.pages;

import java.util.List;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Prints pages without the rest of the house: templates, words and layout are real, gateways are given by the test. */
public final class Press {

    /** Every bundle of sentences there is. */
    public static final List<String> BUNDLES = List.of("common", "vocabulary");

    private Press() { }

    /** @param parts controllers (as classes or ready made) and whatever they need */
    public static MockMvc of(Object... parts) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Frame.class);
        for (var part : parts) {
            if (part instanceof Class<?> type) context.register(type);
            else context.addBeanFactoryPostProcessor(f -> f.registerSingleton(part.getClass().getName(), part));
        }
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean(ResourceUrlEncodingFilter.class)).build();
    }

    /** The frame of every page. */
    @Configuration
    @ComponentScan(basePackages = "org.sabak.pages", excludeFilters = @ComponentScan.Filter(Controller.class))
    @ImportAutoConfiguration({ThymeleafAutoConfiguration.class, WebMvcAutoConfiguration.class})
    static class Frame {

        @Bean
        MessageSource messageSource() {
            var source = new ResourceBundleMessageSource();
            source.setBasenames(BUNDLES.stream().map(b -> "i18n/" + b).toArray(String[]::new));
            source.setDefaultEncoding("UTF-8");
            source.setFallbackToSystemLocale(false);
            source.setAlwaysUseMessageFormat(true);
            return source;
        }
    }
}
