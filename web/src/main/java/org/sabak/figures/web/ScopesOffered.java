package org.sabak.figures.web;

import static java.util.Comparator.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sabak.doors.Queries;
import org.sabak.figures.FiguresQuery.Figures;
import org.sabak.figures.FiguresQuery.FiguresNow;
import org.sabak.figures.FiguresQuery.Group;
import org.sabak.figures.Scope.By;
import org.sabak.pages.Option;
import org.sabak.pages.Vocabulary;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.Workshops;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Every scope there is to choose from, in the reader's language. */
@Component
class ScopesOffered {

    private final Queries queries;
    private final MessageSource messages;

    ScopesOffered(Queries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    Map<By, List<Option>> now() {
        var programme = queries.ask(new ProgrammeOverview(), Overview.class);
        var workshops = queries.ask(new AllWorkshops(false), Workshops.class).rows();
        var offered = new LinkedHashMap<By, List<Option>>();
        offered.put(By.PROGRAMME, List.of(new Option(By.PROGRAMME.name(), words().of("scope", By.PROGRAMME.name()))));
        offered.put(By.PHASE, Stream.concat(programme.phases().stream().map(p -> p.phase()), Stream.of("INTER_PHASE"))
                .map(p -> option(By.PHASE, p, words().of("phase", p))).toList());
        offered.put(By.THEME, programme.themes().stream()
                .map(t -> option(By.THEME, t.theme(), t.theme() + " · " + words().text(t.title()))).toList());
        offered.put(By.COUNTRY, countries(workshops));
        offered.put(By.WORKSHOP, workshops.stream()
                .map(w -> option(By.WORKSHOP, w.workshopId().value(), w.title() + ", " + w.days().first().getYear())).toList());
        return offered;
    }

    /** Those somebody came from, or a workshop was held in. */
    private List<Option> countries(List<Workshop> workshops) {
        return Stream.concat(queries.ask(new FiguresNow(), Figures.class).byCountry().stream().map(Group::code),
                workshops.stream().map(w -> w.place().country().code())).distinct()
                .map(c -> option(By.COUNTRY, c, words().country(c))).sorted(comparing(Option::label)).toList();
    }

    private static Option option(By by, String code, String label) {
        return new Option(ScopeForm.value(by, code), label);
    }

    private Vocabulary words() {
        return new Vocabulary(LocaleContextHolder.getLocale(), messages);
    }
}
