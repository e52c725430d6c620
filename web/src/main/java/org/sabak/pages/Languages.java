package org.sabak.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;
import jakarta.servlet.http.HttpServletResponse;

/** The languages readers may choose: by {@code ?lang=}, remembered in a cookie, else as the browser asks. */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {

    /** The first is used when the browser asks for none of them. */
    public static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.of("ru"));

    /** A language by its own name, with a capital letter. */
    static String ownName(Locale language) {
        var name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver("lang");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(Languages::asked);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Choice());
    }

    private static Locale asked(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null || header.length() > 1000) return OFFERED.getFirst();
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
            return best == null ? OFFERED.getFirst() : best;
        } catch (IllegalArgumentException e) {
            return OFFERED.getFirst();
        }
    }

    /** Takes {@code ?lang=} as a choice; anything we do not offer changes nothing. */
    private static class Choice implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var tag = request.getParameter("lang");
            OFFERED.stream().filter(l -> l.getLanguage().equals(tag)).findFirst().ifPresent(l -> {
                var resolver = RequestContextUtils.getLocaleResolver(request);
                if (resolver != null) resolver.setLocale(request, response, l);
            });
            return true;
        }
    }
}
