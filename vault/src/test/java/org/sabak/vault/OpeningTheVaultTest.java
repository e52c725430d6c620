package org.sabak.vault;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.kernel.SelfCheck;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;

class OpeningTheVaultTest {

    @TempDir
    Path parent;
    Path folder;
    Path key;

    @BeforeEach
    void choose() {
        folder = parent.resolve("data");
        key = folder.resolve("master.key");
    }

    @Test
    void the_first_start_makes_folder_key_and_vault_for_the_owner_alone() throws Exception {
        try (var files = VaultFiles.open(folder)) {
            files.vault().keep(VaultContract.BORIS, VaultContract.ABOUT_BORIS);

            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(fromString("rwx------"));
            try (var all = Files.list(folder)) {
                assertThat(all).hasSizeGreaterThanOrEqualTo(3).allSatisfy(file ->
                        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(fromString("rw-------")));
            }
            assertThat(Files.size(key)).isEqualTo(32);
        }
    }

    @Test
    void a_vault_without_its_key_is_not_opened_and_no_new_key_is_made() throws Exception {
        VaultFiles.open(folder).close();
        Files.delete(key);

        assertThatIllegalStateException().isThrownBy(() -> VaultFiles.open(folder))
                .withMessageContaining("is missing: put the key file back from your backup");
        assertThat(key).doesNotExist();
    }

    @Test
    void a_vault_with_the_key_of_another_is_not_opened() throws Exception {
        VaultFiles.open(folder).close();
        VaultFiles.open(parent.resolve("other")).close();
        Files.copy(parent.resolve("other/master.key"), key, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatIllegalStateException().isThrownBy(() -> VaultFiles.open(folder))
                .withMessageContaining("is not the key of the vault.db beside it");
    }

    @Test
    void a_key_file_cut_short_is_not_accepted() throws Exception {
        VaultFiles.open(folder).close();
        Files.write(key, new byte[5]);

        assertThatIllegalStateException().isThrownBy(() -> VaultFiles.open(folder)).withMessageContaining("is damaged");
    }

    @Test
    void a_vault_that_is_no_database_is_not_opened() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("vault.db"), "not a database, but long enough to look at: ".repeat(50));

        assertThatIllegalStateException().isThrownBy(() -> VaultFiles.open(folder)).withMessageContaining("restore it from a backup");
    }

    @Test
    void the_application_finds_vault_credentials_and_checks_and_all_is_well() {
        try (var context = start()) {
            assertThat(context.getBean(Vault.class)).isNotNull();
            assertThat(context.getBean(Credentials.class)).isNotNull();
            assertThat(context.getBeansOfType(SelfCheck.class).values()).hasSize(3)
                    .allSatisfy(check -> assertThat(check.fault()).as(check.subject()).isEmpty());
        }
    }

    @Test
    void a_file_that_others_may_open_is_a_fault() throws Exception {
        try (var context = start()) {
            Files.setPosixFilePermissions(key, fromString("rw-r--r--"));

            assertThat(context.getBean("vaultFilesCheck", SelfCheck.class).fault())
                    .contains("Others may open master.key: run chmod 600 on it.");
        }
    }

    @Test
    void a_key_exchanged_behind_the_programs_back_is_a_fault() throws Exception {
        try (var context = start()) {
            Files.write(key, new byte[32]);

            assertThat(context.getBean("vaultKeyCheck", SelfCheck.class).fault()).isPresent();
        }
    }

    @Test
    void a_start_that_fails_says_one_sentence() {
        var analyzers = SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, failure) -> { }));

        assertThat(analyzers).filteredOn(VaultFaultAnalyzer.class::isInstance).singleElement().satisfies(one ->
                assertThat(one.analyze(new RuntimeException(new VaultFault("Do this."))).getDescription()).isEqualTo("Do this."));
    }

    private AnnotationConfigApplicationContext start() {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of("sabak.data", folder.toString())));
        context.register(VaultAssembly.class);
        context.refresh();
        return context;
    }
}
