package org.sabak.pages;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.PropertySource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Prints pages without the rest of the house: templates, words and layout are real, gateways are given by the test. */
public final class Press {

    private final MockMvc mvc;

    /** @param parts controllers (as classes or ready made) and whatever they need */
    public Press(Object... parts) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Frame.class, assembly("Wiring"), assembly("Languages"), assembly("Mvc"));
        for (var part : parts) {
            if (part instanceof Class<?> type) context.register(type);
            else context.addBeanFactoryPostProcessor(f -> f.registerSingleton(part.getClass().getName(), part));
        }
        context.refresh();
        mvc = MockMvcBuilders.webAppContextSetup(context).addFilters(new ResourceUrlEncodingFilter()).build();
    }

    /** A page in English. */
    public String page(String path) {
        return page(path, "en");
    }

    /** @param language by its tag */
    public String page(String path, String language) {
        return text(send(MockMvcRequestBuilders.get(path).header("Accept-Language", language)));
    }

    public MockHttpServletResponse send(RequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError("the page could not be printed", e);
        }
    }

    /** What the page after this one is told to say. */
    public Object told(MockHttpServletRequestBuilder request, String name) {
        try {
            return mvc.perform(request).andReturn().getFlashMap().get(name);
        } catch (Exception e) {
            throw new AssertionError("the page could not be printed", e);
        }
    }

    public static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
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
    @PropertySource("classpath:application.properties")
    @ComponentScan(basePackages = "org.sabak.pages", excludeFilters = @ComponentScan.Filter(Controller.class))
    @ImportAutoConfiguration({ThymeleafAutoConfiguration.class, WebMvcAutoConfiguration.class, ValidationAutoConfiguration.class})
    static class Frame { }
}
