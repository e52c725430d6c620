package org.sabak.agenda.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.agenda.query.AgendasListTest.HERE;
import static org.sabak.agenda.query.AgendasListTest.LATER;
import static org.sabak.agenda.query.AgendasListTest.LAW;
import static org.sabak.agenda.query.AgendasListTest.OCTOBER;
import static org.sabak.agenda.query.AgendasListTest.planned;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sabak.agenda.AgendaEvent.AgendaPublished;
import org.sabak.agenda.AgendaEvent.ItemDrafted;
import org.sabak.agenda.AgendaQuery.Agenda;
import org.sabak.agenda.AgendaQuery.AgendaOf;
import org.sabak.agenda.AgendaQuery.Published;
import org.sabak.readmodels.RetoldStory;
import org.sabak.workshop.WorkshopEvent.WorkshopRescheduled;

class MovedAgendasTest extends RetoldStory {

    @Override
    protected List<Object> projections() {
        return List.of(new AgendasProjection(writes), new AgendasAnswers(readModels, standings));
    }

    @Override
    protected List<?> story() {
        return List.of(planned(HERE, OCTOBER, "Asia/Almaty"), new ItemDrafted(HERE, LAW), new AgendaPublished(HERE, 1, List.of(LAW)),
                new WorkshopRescheduled(HERE, OCTOBER, LATER, "holiday"));
    }

    @Override
    protected List<?> answers() {
        return List.of(ask(new AgendaOf(HERE), Agenda.class));
    }

    @Test
    void new_days_are_a_new_edition_of_every_entry_in_a_calendar() {
        tellFirst(3);
        assertThat(ask(new AgendaOf(HERE), Agenda.class).published()).containsExactly(new Published(LAW, 0));
        tell();
        assertThat(ask(new AgendaOf(HERE), Agenda.class).published()).containsExactly(new Published(LAW, 1));
    }
}
