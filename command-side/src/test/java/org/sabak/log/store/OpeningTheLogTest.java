package org.sabak.log.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.timeout.UnitOfWorkTimeoutInterceptor;
import org.axonframework.springboot.TimeoutProperties;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTheLogTest {

    @TempDir
    Path folder;

    @Test
    void without_any_configuration_the_house_gets_its_own_log() {
        try (var house = House.open(folder)) {
            assertThat(house.getBean(EventBus.class)).isInstanceOf(EmbeddedEventStore.class);
            assertThat(house.getBean(EventStorageEngine.class)).isInstanceOf(SqliteEventStorageEngine.class);
            assertThat(house.getBean(TransactionManager.class)).isInstanceOf(NoTransactionManager.class);
            assertThat(house.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
            assertThat(house.getBeansOfType(TokenStore.class)).isEmpty();
            assertThat(house.getBean(UsagePropertyProvider.class).getDisabled()).isTrue();
        }
    }

    @Test
    void reactions_remember_durably_and_no_group_skips_what_fails() {
        try (var house = House.open(folder)) {
            var processing = house.getBean(EventProcessingConfiguration.class);
            assertThat(processing.tokenStore("reactions")).isInstanceOf(SqliteTokenStore.class);
            assertThat(processing.tokenStore("read-models")).isNotInstanceOf(SqliteTokenStore.class);
            assertThat(processing.listenerInvocationErrorHandler("anything")).isInstanceOf(PropagatingErrorHandler.class);
            assertThat(processing.errorHandler("anything")).isInstanceOf(PropagatingErrorHandler.class);
        }
    }

    @Test
    void limits_of_time_are_chosen_not_inherited() {
        try (var house = House.open(folder, Listener.Reacting.class)) {
            assertThat(house.getBeansOfType(TimeoutProperties.class)).as("no stack trace per event and command").isEmpty();
            assertThat(house.getBean(EventProcessingConfiguration.class).interceptorsFor("reactions"))
                    .hasAtLeastOneElementOfType(UnitOfWorkTimeoutInterceptor.class);
        }
    }

    @Test
    void a_new_data_folder_and_its_files_are_for_their_owner_only() throws Exception {
        var data = folder.resolve("new");
        try (var house = House.open(data)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
            for (var file : List.of("log.db", "tokens.db")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void a_second_program_on_the_same_folder_is_sent_away_with_one_sentence() {
        try (var house = House.open(folder)) {
            assertThatThrownBy(() -> House.open(folder)).rootCause()
                    .isInstanceOf(ProcessLock.Taken.class)
                    .hasMessage("Another Sabak is already running with the data folder " + folder
                            + "; stop it first, or start this one with --data and another folder.");
        }
    }

    @Test
    void a_folder_is_free_again_when_the_program_has_ended() {
        House.open(folder).close();
        House.open(folder).close();
    }
}
