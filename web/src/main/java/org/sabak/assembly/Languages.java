package org.sabak.assembly;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The reader's language: {@code ?lang=ru}, remembered in a cookie; else what the browser asks for; else English. */
@Component("localeResolver")
class Languages implements LocaleResolver, HandlerInterceptor {

    private static final String PARAMETER = "lang";
    private static final String COOKIE = "sabak-language";
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var asked = spoken(request.getParameter(PARAMETER));
        if (asked != null) return asked;
        var cookie = WebUtils.getCookie(request, COOKIE);
        var remembered = cookie == null ? null : spoken(cookie.getValue());
        return remembered != null ? remembered : accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var asked = spoken(request.getParameter(PARAMETER));
        if (asked != null) setLocale(request, response, asked);
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, locale.getLanguage()).path("/")
                .maxAge(Duration.ofDays(365)).httpOnly(true).secure(request.isSecure()).sameSite("Lax").build().toString());
    }

    private static Locale spoken(String tag) {
        return SPOKEN.stream().filter(l -> l.getLanguage().equals(tag)).findFirst().orElse(null);
    }

    private static Locale accepted(String header) {
        try {
            var best = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException notAHeader) {
            return Locale.ENGLISH;
        }
    }
}
