package org.sabak.log.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the log is verified: at every start, and every night unless {@code sabak.verify.at} is empty. */
@Configuration(proxyBeanMethods = false)
class IntegrityChecks {

    @Bean
    FirstVerification chainCheck(OpenLog log) {
        return new FirstVerification(() -> fault(log));
    }

    @Bean
    @ConditionalOnExpression("!'${sabak.verify.at:}'.isEmpty()")
    NightlyVerification nightlyVerification(OpenLog log, @Value("${sabak.verify.at}") String at, Clock clock) {
        return new NightlyVerification(log.file(), LocalTime.parse(at), clock);
    }

    private static Optional<String> fault(OpenLog log) {
        try {
            Verification.of(log.file());
            return Optional.empty();
        } catch (LogDamaged e) {
            return Optional.of(e.getMessage());
        } catch (SQLException | IOException e) {
            return Optional.of("The log cannot be verified: " + e.getMessage() + ".");
        }
    }
}
