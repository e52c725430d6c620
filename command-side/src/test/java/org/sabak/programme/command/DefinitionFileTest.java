package org.sabak.programme.command;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sabak.kernel.Country;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.Wording;
import org.sabak.programme.ProgrammeCommand.Indicator;
import org.sabak.programme.ProgrammeCommand.Organisation;
import org.sabak.programme.ProgrammeCommand.State;
import org.sabak.programme.ProgrammeCommand.Structure;
import org.sabak.programme.ProgrammeEvent.Confidence;
import org.sabak.programme.ProgrammeEvent.PartnerGroup;
import org.sabak.programme.ProgrammeEvent.PhaseEnded;
import org.sabak.programme.ProgrammeEvent.StateRole;
import org.sabak.programme.ProgrammeEvent.StateRoleRecorded;
import org.sabak.programme.ProgrammeEvent.UndatedStateRoleRecorded;
import org.sabak.programme.ProgrammeId;

class DefinitionFileTest {

    static final Structure JPOA = FirstStart.structure();

    @Test
    void four_phases_with_their_years_and_funders() {
        assertThat(JPOA.phases()).extracting(p -> p.phase() + " " + p.fromYear() + "-" + p.lastYear() + " "
                + p.funders().stream().map(f -> f.shownAs().in("en")).toList()).containsExactly(
                "I 2010-2011 [European Union, Norway]", "II 2013-2017 [European Union, Norway]",
                "III 2018-2021 [Kazakhstan, Russia, Saudi Arabia]",
                "IV 2021-null [Kazakhstan, Saudi Arabia, Turkmenistan, UNPDF (China)]");
    }

    @Test
    void the_running_phase_has_no_end_recorded() {
        assertThat(new Definition(ProgrammeId.JPOA, JPOA).facts().filter(PhaseEnded.class::isInstance)
                .map(e -> ((PhaseEnded) e).phase())).containsExactly("I", "II", "III");
    }

    @Test
    void six_objectives_four_pillars_nine_themes() {
        assertThat(JPOA.objectives()).extracting(o -> o.objective())
                .containsExactly("P4-1", "P4-2", "P4-3", "P4-4", "P4-5", "P4-6");
        assertThat(JPOA.pillars()).extracting(p -> p.pillar()).containsExactly("I", "II", "III", "IV");
        assertThat(JPOA.themes()).extracting(t -> t.theme())
                .containsExactly("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9");
    }

    @Test
    void the_second_phase_has_exactly_the_five_regional_themes() {
        assertThat(JPOA.themes()).filteredOn(t -> t.phases().contains("II")).extracting(t -> t.theme())
                .containsExactly("T1", "T2", "T3", "T4", "T5");
    }

    @Test
    void states_have_dated_roles_for_each_framework() {
        assertThat(roles("2011", LocalDate.of(2011, 11, 30), StateRole.SIGNATORY))
                .containsExactlyInAnyOrder("KZ", "KG", "TJ", "TM");
        assertThat(roles("2011", LocalDate.of(2011, 11, 30), StateRole.OBSERVER)).containsExactly("UZ");
        assertThat(roles("2022", LocalDate.of(2022, 3, 3), StateRole.ADOPTING))
                .containsExactlyInAnyOrder("KZ", "KG", "TJ", "TM", "UZ");
        assertThat(framework("2022")).filteredOn(s -> s.confidence() == Confidence.INFERRED)
                .extracting(State::state).containsExactly(new Country("UZ"));
    }

    @Test
    void afghanistan_is_an_observer_since_a_day_nobody_gives() {
        assertThat(framework("2011")).filteredOn(s -> s.state().equals(new Country("AF"))).singleElement()
                .satisfies(s -> assertThat(s.from()).isNull());
        var facts = new Definition(ProgrammeId.JPOA, JPOA).facts().toList();
        assertThat(facts).filteredOn(UndatedStateRoleRecorded.class::isInstance).hasSize(1);
        assertThat(facts).filteredOn(StateRoleRecorded.class::isInstance).hasSize(10);
    }

    @Test
    void ten_compact_entities_of_which_one_is_five_offices_and_eleven_regional_organisations() {
        var groups = JPOA.organisations().stream().collect(groupingBy(Organisation::group));
        assertThat(groups.get(PartnerGroup.COMPACT_ENTITY)).hasSize(9 + 5);
        assertThat(groups.get(PartnerGroup.REGIONAL_ORGANISATION)).hasSize(11);
        assertThat(groups.get(PartnerGroup.UN_ENTITY)).extracting(Organisation::organisation)
                .contains("UNICEF", "UNOCT", "UNRCCA");
    }

    @Test
    void known_cyrillic_acronyms_are_there() {
        assertThat(JPOA.organisations()).extracting(o -> o.organisation() + " " + o.acronyms().in("ru"))
                .contains("UNRCCA РЦПДЦА", "UNOCT КТУ ООН", "CARICC ЦАРИКЦ", "CIS_ATC АТЦ СНГ");
    }

    @Test
    void every_funder_is_an_organisation() {
        assertThat(JPOA.organisations()).extracting(Organisation::organisation).doesNotHaveDuplicates()
                .containsAll(JPOA.phases().stream().flatMap(p -> p.funders().stream()).map(f -> f.funder())
                        .collect(toSet()));
    }

    @Test
    void two_targets_to_be_exceeded() {
        assertThat(JPOA.indicators()).extracting(Indicator::indicator, Indicator::moreThan).containsExactly(
                org.assertj.core.groups.Tuple.tuple("people-reached", 2000L),
                org.assertj.core.groups.Tuple.tuple("materials", 3000L));
    }

    @Test
    void every_text_is_there_in_english_and_in_russian() {
        assertThat(texts()).hasSizeGreaterThan(100).allSatisfy(text -> {
            assertThat(text.byLanguage().keySet()).isEqualTo(Set.of("en", "ru"));
            assertThat(text.byLanguage().values()).allMatch(words -> Wording.inLine(words, 1000).isEmpty());
        });
    }

    private static Stream<LocalText> texts() {
        return Stream.of(Stream.of(JPOA.title()), JPOA.phases().stream().map(p -> p.focus()),
                JPOA.phases().stream().flatMap(p -> p.funders().stream()).map(f -> f.shownAs()),
                JPOA.objectives().stream().map(o -> o.text()),
                JPOA.pillars().stream().flatMap(p -> Stream.of(p.title(), p.shortName())),
                JPOA.themes().stream().map(t -> t.title()), JPOA.frameworks().stream().map(f -> f.place()),
                JPOA.organisations().stream().flatMap(o -> Stream.of(o.names(), o.acronyms())),
                JPOA.indicators().stream().flatMap(i -> Stream.of(i.title(), i.definition()))).flatMap(t -> t);
    }

    private static List<State> framework(String version) {
        return JPOA.frameworks().stream().filter(f -> f.version().equals(version)).findFirst().orElseThrow().states();
    }

    private static List<String> roles(String version, LocalDate from, StateRole role) {
        return framework(version).stream().filter(s -> s.role() == role && from.equals(s.from()))
                .map(s -> s.state().code()).toList();
    }
}
