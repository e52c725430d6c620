package org.sabak.pages;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Prints pages without the rest of the house: templates, words and layout are real, gateways are given by the test. */
public final class Press {

    private Press() { }

    /** @param parts controllers (as classes or ready made) and whatever they need */
    public static MockMvc of(Object... parts) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Frame.class, assembly("Wiring"), assembly("Languages"), assembly("Mvc"));
        for (var part : parts) {
            if (part instanceof Class<?> type) context.register(type);
            else context.addBeanFactoryPostProcessor(f -> f.registerSingleton(part.getClass().getName(), part));
        }
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context).addFilters(new ResourceUrlEncodingFilter()).build();
    }

    /** Clock, sentences and choice of language, as in the running program. */
    private static Class<?> assembly(String name) {
        try {
            return Class.forName("org.sabak.assembly." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The frame of every page. */
    @Configuration
    @PropertySource("classpath:application.properties")
    @ComponentScan(basePackages = "org.sabak.pages", excludeFilters = @ComponentScan.Filter(Controller.class))
    @ImportAutoConfiguration({ThymeleafAutoConfiguration.class, WebMvcAutoConfiguration.class, ValidationAutoConfiguration.class})
    static class Frame { }
}
