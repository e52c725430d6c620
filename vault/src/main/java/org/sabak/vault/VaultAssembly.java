package org.sabak.vault;

import java.nio.file.Path;
import java.time.Clock;
import org.sabak.kernel.SelfCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the vault in the data folder and gives it to the rooms. */
@Configuration(proxyBeanMethods = false)
class VaultAssembly {

    @Bean
    VaultFiles vaultFiles(@Value("${sabak.data:./data}") Path data, ObjectProvider<Clock> clock) {
        return VaultFiles.open(data, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Vault vault(VaultFiles files) {
        return files.vault();
    }

    @Bean
    Documents documents(VaultFiles files) {
        return files.documents();
    }

    @Bean
    AnswerSheets answerSheets(VaultFiles files) {
        return files.answers();
    }

    @Bean
    Credentials credentials(VaultFiles files) {
        return files.credentials();
    }

    @Bean
    SelfCheck vaultKeyCheck(VaultFiles files) {
        return files.checks().get(0);
    }

    @Bean
    SelfCheck vaultSettingsCheck(VaultFiles files) {
        return files.checks().get(1);
    }

    @Bean
    SelfCheck vaultFilesCheck(VaultFiles files) {
        return files.checks().get(2);
    }
}
