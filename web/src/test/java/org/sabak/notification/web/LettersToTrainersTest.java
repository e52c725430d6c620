package org.sabak.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sabak.access.AccessQuery.Link;
import org.sabak.access.AccessQuery.LinkOf;
import org.sabak.access.LinkId;
import org.sabak.access.LinkPurpose;
import org.sabak.assembly.Teacher;
import org.sabak.doors.Commands;
import org.sabak.doors.Queries;
import org.sabak.kernel.Actor;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;
import org.sabak.trainers.TrainersCommand.AskProfileLink;

class LettersToTrainersTest {

    @TempDir
    static Path data;
    static Mailbox mailbox;
    static Correspondence house;

    @BeforeAll
    static void open() {
        mailbox = new Mailbox();
        house = Correspondence.in(data, mailbox.port());
    }

    @AfterAll
    static void close() {
        house.close();
        mailbox.close();
    }

    @Test
    void a_trainer_gets_a_link_that_opens_the_own_page_and_hears_of_no_workshop() throws Exception {
        var teacher = Teacher.entered(house.house(), "Madina Letter");
        house.house().bean(Commands.class).sendAs(Actor.PROGRAM, new AskProfileLink(teacher.id(), "ru"));

        var letter = mailbox.letter(house, RecipientId.of(teacher.id()), Template.TRAINER_PROFILE);
        assertThat(letter.getSubject()).isEqualTo("Ваша страница тренера");
        var text = Mailbox.plain(letter);
        assertThat(text).contains("Madina Letter", "никто другой сделать это за вас не может", "дней до истечения: 14")
                .doesNotContain("Место:", "{");
        assertThat(Mailbox.parts(letter)).as("no entry for a calendar").hasSize(2);
        var secret = Mailbox.found("https://training\\.example\\.org/links/([\\w-]+)", text);
        var link = house.house().bean(Queries.class).get(new LinkOf(LinkId.ofSecret(secret)), Link.class);
        assertThat(link.purpose()).isEqualTo(LinkPurpose.TRAINER_PROFILE);
        assertThat(link.subject()).isEqualTo(teacher.id().value());

        assertThat(house.all(Stand.SENT).rows()).filteredOn(row -> row.template() == Template.TRAINER_PROFILE)
                .extracting(row -> row.workshopId()).containsOnlyNulls();
    }
}
