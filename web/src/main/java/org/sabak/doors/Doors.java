package org.sabak.doors;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import jakarta.servlet.DispatcherType;

/** Builds the doors: one for machines, one for people, both from {@link AuthorizationTable}. */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final String CONTENT = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Nobody is let in by the framework's own means. */
    @Bean
    AuthenticationManager nobodyElse() {
        return authentication -> {
            throw new org.springframework.security.authentication.BadCredentialsException("not by this door");
        };
    }

    /** Requests are measured as a whole; Spring Security would measure each of its filters, each time. */
    @Bean
    SecurityObservationSettings filtersUnmeasured() {
        return SecurityObservationSettings.noObservations();
    }

    /** Sessions survive a slow form, so the form's token is in a cookie of its own and not in the session. */
    @Bean
    CookieCsrfTokenRepository formTokens(Address address) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("sabak-form");
        tokens.setCookieCustomizer(c -> c.httpOnly(true).path("/").sameSite("Lax").secure(address.https()));
        return tokens;
    }

    @Bean
    ServletContextInitializer sessionCookie(Address address) {
        return context -> context.getSessionCookieConfig().setSecure(address.https());
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, Guards guards, Queries queries, Clock clock, Problems problems)
            throws Exception {
        http.securityMatcher("/api/**", "/console/**", "/v3/**", "/actuator/**");
        common(http, guards);
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerTokens(queries, clock, problems), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new Repeats(problems), AuthorizationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, why) -> problems.unknown(request, response))
                        .accessDeniedHandler((request, response, why) -> problems.denied(request, response)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, Guards guards, Sessions sessions, CookieCsrfTokenRepository tokens)
            throws Exception {
        common(http, guards);
        return http.csrf(c -> c.csrfTokenRepository(tokens))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .securityContext(c -> c.securityContextRepository(sessions.repository()))
                .addFilterAfter(new FormTokenFirst(), CsrfFilter.class)
                .addFilterBefore(new Uploads(), CsrfFilter.class)
                .addFilterBefore(new StillWelcome(sessions), AnonymousAuthenticationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(Turnstile::askToSignIn)
                        .accessDeniedHandler(Turnstile::turnAway))
                .build();
    }

    private static void common(HttpSecurity http, Guards guards) throws Exception {
        http.headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(c -> c.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), microphone=()")))
                .formLogin(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .addFilterAfter(guards, HeaderWriterFilter.class)
                .authorizeHttpRequests(a -> a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest().access((authentication, context) -> new AuthorizationDecision(
                                Turnstile.admits(authentication.get(), context.getRequest()))));
    }
}
