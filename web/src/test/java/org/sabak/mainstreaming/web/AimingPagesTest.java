package org.sabak.mainstreaming.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sabak.figures.Measure.M12;
import static org.sabak.figures.Measure.M4;
import static org.sabak.mainstreaming.TargetsId.PROGRAMME;
import static org.sabak.mainstreaming.web.MarkedSample.aimed;
import static org.sabak.mainstreaming.web.MarkedSample.measured;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sabak.desk.DeskFixture;
import org.sabak.desk.Sample;
import org.sabak.kernel.Refused;
import org.sabak.mainstreaming.TargetsCommand.DropMilestone;
import org.sabak.mainstreaming.TargetsCommand.NameMeans;
import org.sabak.mainstreaming.TargetsCommand.SetBaseline;
import org.sabak.mainstreaming.TargetsCommand.SetMilestone;
import org.sabak.mainstreaming.TargetsCommand.SetTarget;
import org.sabak.mainstreaming.TargetsEvent.BaselineSet;
import org.sabak.mainstreaming.TargetsEvent.MilestoneSet;
import org.sabak.mainstreaming.TargetsEvent.ShareTargetSet;
import org.sabak.mainstreaming.TargetsId;
import org.sabak.mainstreaming.TargetsRefusal;
import org.sabak.pages.Press;
import org.springframework.security.core.context.SecurityContextHolder;

/** The sample workshop aims at 40 % women where its seats are shared out. */
class AimingPagesTest {

    private static final String PROGRAMME_PAGE = "/desk/targets", PAGE = "/desk/workshops/workshop-one/targets";
    private static final LocalDate DAY = LocalDate.parse("2027-06-30");

    private final DeskFixture desk = new DeskFixture();

    @BeforeEach
    void nothing_is_aimed_at_yet() {
        aimed(desk);
        measured(desk, new BigDecimal("33.3"));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_baseline_that_is_unknown_zero_or_not_set_reads_differently() {
        assertThat(desk.press.page(PROGRAMME_PAGE)).contains("<span class=\"state wait\">Not set</span>").doesNotContain("Unknown as of");
        aimed(desk, new BaselineSet(PROGRAMME, M4, Optional.empty(), DAY, ""), new BaselineSet(PROGRAMME, M12, Optional.of(new BigDecimal("0.0")), DAY, "survey"));
        assertThat(desk.press.page(PROGRAMME_PAGE)).contains("Unknown as of 30 June 2027", "0.0\u00a0% as of 30 June 2027", " · survey");
    }

    @Test
    void a_baseline_is_a_percentage_or_unknown_and_never_both() {
        var at = PROGRAMME_PAGE + "/M4/baseline";
        assertThat(Press.text(desk.press.send(post(at).param("percent", "").param("asOf", "2027-06-30")))).contains("one of the two");
        assertThat(Press.text(desk.press.send(post(at).param("percent", "12").param("unknown", "true").param("asOf", "2027-06-30"))))
                .contains("one of the two", "value=\"12\"");
        desk.press.send(post(at).param("percent", "").param("unknown", "true").param("asOf", "2027-06-30").param("source", ""));
        desk.press.send(post(at).param("percent", "33,3").param("asOf", "2027-06-30").param("source", "survey"));
        assertThat(desk.sent()).containsExactly(new SetBaseline(PROGRAMME, M4, null, DAY, "", null),
                new SetBaseline(PROGRAMME, M4, new BigDecimal("33.3"), DAY, "survey", null));
    }

    @Test
    void what_is_no_percentage_or_no_day_is_explained_and_kept() {
        var page = Press.text(desk.press.send(post(PROGRAMME_PAGE + "/M7/target").param("percent", "a third").param("by", "")));
        assertThat(page).contains("id=\"percent-wrong\"", "value=\"a third\"", "id=\"by-wrong\"");
        desk.refuses(new Refused(TargetsRefusal.PERCENT_TOO_FINE));
        assertThat(Press.text(desk.press.send(post(PROGRAMME_PAGE + "/M7/target").param("percent", "33.33").param("by", "2027-06-30"))))
                .contains("Enter at most one decimal.", "value=\"33.33\"", "value=\"2027-06-30\"");
        desk.refuses(new Refused(TargetsRefusal.MILESTONE_AFTER_TARGET, DAY));
        assertThat(Press.text(desk.press.send(post(PROGRAMME_PAGE + "/M7/milestones").param("percent", "33").param("by", "2027-07-01"))))
                .contains("The target is due on 30 June 2027.");
    }

    @Test
    void milestones_are_added_and_dropped_and_the_means_are_named() {
        desk.press.send(post(PAGE + "/M12/milestones").param("percent", "20").param("by", "2027-06-30"));
        desk.press.send(post(PAGE + "/M12/milestones/2027-06-30/drop"));
        desk.press.send(post(PAGE + "/M12/means").param("means", "attendance sheets"));
        desk.press.send(post(PAGE + "/M12/target").param("percent", "25").param("by", "2027-06-30"));
        var of = TargetsId.of(Sample.ID);
        assertThat(desk.sent()).containsExactly(new SetMilestone(of, M12, DAY, new BigDecimal("20"), null), new DropMilestone(of, M12, DAY, null),
                new NameMeans(of, M12, "attendance sheets", null), new SetTarget(of, M12, new BigDecimal("25"), DAY, null));
        aimed(desk, new MilestoneSet(of, M12, DAY, new BigDecimal("20.0")), new ShareTargetSet(of, M12, new BigDecimal("25.0"), DAY.plusDays(1)));
        assertThat(desk.press.page(PAGE)).contains("Milestones: Civil-society share", "action=\"" + PAGE + "/M12/milestones/2027-06-30/drop\"", "25.0\u00a0% by 1 July 2027");
    }

    @Test
    void the_women_s_share_of_a_workshop_comes_from_its_seats_and_is_set_there() {
        assertThat(desk.press.page(PAGE)).contains("40.0\u00a0% by 16 October 2026", "href=\"/desk/workshops/workshop-one/womens-target\"")
                .doesNotContain(PAGE + "/M4/target");
        assertThat(desk.press.page(PROGRAMME_PAGE)).contains(PROGRAMME_PAGE + "/M4/target").doesNotContain("womens-target");
    }

    @Test
    void what_a_share_is_stands_beside_what_it_is_to_be() {
        var past = LocalDate.parse("2020-06-30");
        assertThat(desk.press.page(PROGRAMME_PAGE)).contains("33.3\u00a0%").doesNotContain("Behind", "On the way", "No data");
        aimed(desk, new MilestoneSet(PROGRAMME, M4, past, new BigDecimal("35.0")), new MilestoneSet(PROGRAMME, M12, past, new BigDecimal("0.0")));
        assertThat(desk.press.page(PROGRAMME_PAGE)).contains("<span class=\"state stop\">Behind</span>", "<span class=\"state in\">On the way</span>");
        measured(desk, null);
        assertThat(desk.press.page(PROGRAMME_PAGE)).contains("<span class=\"state out\">No data</span>").doesNotContain("Behind");
        measured(desk, new BigDecimal("40.0"));
        assertThat(desk.press.page(PAGE)).contains("<span class=\"state in\">Reached</span>");
    }

    @Test
    void no_form_has_a_field_for_what_a_share_is() {
        var fields = Pattern.compile("<(?:input|textarea|select)[^>]* name=\"([^\"]+)\"");
        var names = Stream.of("baseline", "target", "milestones/new", "means").flatMap(form ->
                fields.matcher(desk.press.page(PROGRAMME_PAGE + "/M4/" + form)).results().map(m -> m.group(1))).filter(n -> !n.startsWith("_")).distinct();
        assertThat(names).containsExactlyInAnyOrder("percent", "unknown", "asOf", "source", "by", "means");
    }

    @Test
    void only_three_shares_have_pages() {
        assertThat(desk.press.send(get(PROGRAMME_PAGE + "/M9/target")).getStatus()).isEqualTo(404);
        assertThat(desk.press.send(get("/desk/workshops/workshop-none/targets")).getStatus()).isEqualTo(404);
    }
}
