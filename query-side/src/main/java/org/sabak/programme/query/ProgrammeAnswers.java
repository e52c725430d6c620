package org.sabak.programme.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.sabak.kernel.Country;
import org.sabak.programme.ProgrammeEvent.IndicatorDefined;
import org.sabak.programme.ProgrammeEvent.PhaseDefined;
import org.sabak.programme.ProgrammeEvent.PhaseEnded;
import org.sabak.programme.ProgrammeEvent.PhaseFunderAdded;
import org.sabak.programme.ProgrammeEvent.PillarDefined;
import org.sabak.programme.ProgrammeEvent.TargetSet;
import org.sabak.programme.ProgrammeId;
import org.sabak.programme.ProgrammeQuery.Framework;
import org.sabak.programme.ProgrammeQuery.Indicator;
import org.sabak.programme.ProgrammeQuery.Named;
import org.sabak.programme.ProgrammeQuery.Objective;
import org.sabak.programme.ProgrammeQuery.Organisation;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.Phase;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.programme.ProgrammeQuery.StateRoleRow;
import org.sabak.programme.ProgrammeQuery.StateRoles;
import org.sabak.programme.ProgrammeQuery.StateRolesAsOf;
import org.sabak.programme.ProgrammeQuery.Theme;
import org.sabak.readmodels.Standings;
import org.springframework.stereotype.Component;

/** Puts the programme's facts together. Of two facts about the same thing the later one holds. */
@Component
class ProgrammeAnswers {

    private final MongoCollection<Document> programme;
    private final Standings standings;

    ProgrammeAnswers(MongoDatabase readModels, Standings standings) {
        this.programme = readModels.getCollection(ProgrammeProjection.EDITION);
        this.standings = standings;
    }

    @QueryHandler
    Overview answer(ProgrammeOverview q) {
        var standing = standings.now();
        var facts = facts();
        var pillars = facts.of("pillars", PillarDefined.class).stream()
                .map(p -> new Named(p.pillar(), p.title(), p.shortName())).toList();
        return new Overview(facts.title(), phases(facts), facts.of("objectives", Objective.class), pillars,
                facts.of("themes", Theme.class), facts.of("frameworks", Framework.class),
                facts.of("organisations", Organisation.class), indicators(facts), standing);
    }

    /** One row per state: the role that began last on or before the day. An undated one begins with its framework. */
    @QueryHandler
    StateRoles answer(StateRolesAsOf q) {
        var standing = standings.now();
        var facts = facts();
        var adopted = new HashMap<String, LocalDate>();
        for (var f : facts.of("frameworks", Framework.class)) adopted.put(f.version(), f.adoptedOn());
        var rows = new TreeMap<Country, StateRoleRow>();
        for (var row : facts.of("roles", StateRoleRow.class)) {
            var begins = begins(row, adopted);
            if (begins.isAfter(q.day())) continue;
            rows.merge(row.state(), row, (before, next) -> begins(before, adopted).isAfter(begins) ? before : next);
        }
        return new StateRoles(q.day(), List.copyOf(rows.values()), standing);
    }

    private Facts facts() {
        return new Facts(programme.find(eq("_id", ProgrammeId.JPOA.value())).first());
    }

    private static LocalDate begins(StateRoleRow row, Map<String, LocalDate> adopted) {
        return row.from() != null ? row.from() : adopted.getOrDefault(row.framework(), LocalDate.MAX);
    }

    private static List<Phase> phases(Facts facts) {
        var ends = new HashMap<String, Integer>();
        for (var end : facts.of("ends", PhaseEnded.class)) ends.put(end.phase(), end.lastYear());
        var funders = facts.of("funders", PhaseFunderAdded.class);
        return facts.of("phases", PhaseDefined.class).stream().map(p -> new Phase(p.phase(), p.fromYear(),
                ends.get(p.phase()), p.focus(), funders.stream().filter(f -> f.phase().equals(p.phase()))
                        .map(PhaseFunderAdded::shownAs).toList())).toList();
    }

    private static List<Indicator> indicators(Facts facts) {
        var targets = new HashMap<String, TargetSet>();
        for (var target : facts.of("targets", TargetSet.class)) targets.put(target.indicator(), target);
        return facts.of("indicators", IndicatorDefined.class).stream().map(i -> {
            var target = targets.get(i.indicator());
            return new Indicator(i.indicator(), i.title(), i.definition(), target == null ? 0 : target.moreThan(),
                    target == null ? "" : target.source());
        }).toList();
    }
}
