package org.sabak.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sabak.access.AccessQuery.Account;
import org.sabak.access.AccessQuery.AccountOf;
import org.sabak.access.AccessQuery.Accounts;
import org.sabak.access.AccessQuery.AllAccounts;
import org.sabak.access.AccessQuery.AllTokens;
import org.sabak.access.AccessQuery.Token;
import org.sabak.access.AccessQuery.Tokens;
import org.sabak.access.AccountHolder;
import org.sabak.access.AccountRole;
import org.sabak.access.TokenId;
import org.sabak.attendance.AttendanceQuery.Correction;
import org.sabak.attendance.AttendanceQuery.Line;
import org.sabak.attendance.AttendanceQuery.Sheet;
import org.sabak.attendance.AttendanceQuery.SheetOf;
import org.sabak.attendance.AttendanceQuery.Sheets;
import org.sabak.attendance.AttendanceQuery.SheetsOf;
import org.sabak.attendance.Evidence;
import org.sabak.attendance.Mark;
import org.sabak.figures.Atom;
import org.sabak.figures.EditionId;
import org.sabak.figures.FiguresQuery.Draft;
import org.sabak.figures.FiguresQuery.DraftEdition;
import org.sabak.figures.FiguresQuery.Edition;
import org.sabak.figures.FiguresQuery.Released;
import org.sabak.figures.FiguresQuery.ReleasedFigures;
import org.sabak.kernel.AccountId;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.LocalText;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.SessionId;
import org.sabak.kernel.Sex;
import org.sabak.kernel.Standing;
import org.sabak.kernel.WorkshopId;
import org.sabak.mainstreaming.Answers;
import org.sabak.mainstreaming.MainstreamingQuery.Hrddp;
import org.sabak.mainstreaming.MainstreamingQuery.Mainstreaming;
import org.sabak.mainstreaming.MainstreamingQuery.MainstreamingOf;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationQuery;
import org.sabak.notification.CalendarKeyId;
import org.sabak.notification.CalendarQuery.AllCalendars;
import org.sabak.notification.CalendarQuery.Calendars;
import org.sabak.notification.CalendarQuery.Shared;
import org.sabak.notification.NotificationQuery.AllLetters;
import org.sabak.notification.NotificationQuery.Letters;
import org.sabak.notification.NotificationQuery.Old;
import org.sabak.notification.NotificationQuery.Told;
import org.sabak.notification.NotificationQuery.ToldOf;
import org.sabak.notification.NotificationQuery.Version;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.RecipientId;
import org.sabak.notification.Template;
import org.sabak.people.PeopleQuery.FindPeople;
import org.sabak.people.PeopleQuery.People;
import org.sabak.people.PeopleQuery.Person;
import org.sabak.people.PeopleQuery.PersonOf;
import org.sabak.people.PersonDetails;
import org.sabak.programme.ProgrammeEvent.PartnerGroup;
import org.sabak.programme.ProgrammeQuery.Indicator;
import org.sabak.programme.ProgrammeQuery.Named;
import org.sabak.programme.ProgrammeQuery.Organisation;
import org.sabak.programme.ProgrammeQuery.Overview;
import org.sabak.programme.ProgrammeQuery.Phase;
import org.sabak.programme.ProgrammeQuery.ProgrammeOverview;
import org.sabak.programme.ProgrammeQuery.ReportedTotals;
import org.sabak.programme.ProgrammeQuery.Theme;
import org.sabak.programme.ProgrammeQuery.Total;
import org.sabak.programme.ProgrammeQuery.Totals;
import org.sabak.programme.Quantity;
import org.sabak.programme.TotalId;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationQuery.Choice;
import org.sabak.registration.RegistrationQuery.CountryShare;
import org.sabak.registration.RegistrationQuery.RegistrationIn;
import org.sabak.registration.RegistrationQuery.RegistrationOf;
import org.sabak.registration.RegistrationQuery.Roster;
import org.sabak.registration.RegistrationQuery.RosterOf;
import org.sabak.registration.RegistrationQuery.Row;
import org.sabak.registration.RegistrationQuery.Seats;
import org.sabak.registration.RegistrationQuery.SeatsOf;
import org.sabak.registration.RegistrationQuery.Shares;
import org.sabak.registration.RegistrationQuery.State;
import org.sabak.registration.RegistrationQuery.WomensShare;
import org.sabak.workshop.Days;
import org.sabak.workshop.Level;
import org.sabak.workshop.Mode;
import org.sabak.workshop.Place;
import org.sabak.workshop.Session;
import org.sabak.workshop.SessionKind;
import org.sabak.workshop.Stage;
import org.sabak.workshop.WorkshopEvent.Partner;
import org.sabak.workshop.WorkshopEvent.PartnerRole;
import org.sabak.workshop.WorkshopKind;
import org.sabak.workshop.WorkshopQuery.AllWorkshops;
import org.sabak.workshop.WorkshopQuery.Entry;
import org.sabak.workshop.WorkshopQuery.History;
import org.sabak.workshop.WorkshopQuery.HistoryOf;
import org.sabak.workshop.WorkshopQuery.SeatStoryOf;
import org.sabak.workshop.WorkshopQuery.Workshop;
import org.sabak.workshop.WorkshopQuery.WorkshopOf;
import org.sabak.workshop.WorkshopQuery.Workshops;

/** A small invented programme for tests of pages. */
public final class Sample {

    public static final Instant NOW = Instant.parse("2026-10-14T05:03:20Z");
    public static final Standing STANDING = new Standing(7, NOW);
    public static final Instant HELD_UNTIL = Instant.parse("2026-10-14T18:59:00Z");
    public static final WorkshopId ID = new WorkshopId("workshop-one");
    public static final SessionId OPENING = SessionId.of(ID, 1);
    public static final RegistrationId AMINA = new RegistrationId("registration-amina");
    public static final RegistrationId BORIS = new RegistrationId("registration-boris");
    public static final RegistrationId CHIDI = new RegistrationId("registration-chidi");
    public static final AccountId ANNA = new AccountId("account-anna");
    public static final TotalId TOTAL = new TotalId("total-one");

    public static final Shares SHARES = new Shares(List.of(new CountryShare(new Country("KZ"), 2, 2, 0, 1),
            new CountryShare(new Country("UZ"), 5, 0, 5, 0)), 17, new WomensShare(2, 2, new BigDecimal("100.0"), 40, 3, HELD_UNTIL),
            List.of());
    public static final Choice CHOICE = new Choice(false, false, null, 2, 0, null);

    private Sample() { }

    public static Workshop workshop(Stage stage) {
        return new Workshop(ID, "Mediation skills for <officers>", WorkshopKind.TRAINING_COURSE, Level.REGIONAL, Mode.ONSITE,
                "T1", "IV", "II", List.of("III"), new Place(new Country("KZ"), "Almaty", "Riverside Hall"), "Asia/Almaty",
                Days.of(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 16)), stage, "", 24, 2, 1,
                Instant.parse("2026-10-13T13:00:00Z"), HELD_UNTIL, List.of(new Country("KZ"), new Country("MN")), List.of("ru", "en"),
                List.of(new Partner("OSCE", PartnerRole.HOST)), List.of("EU"),
                List.of(new Session(OPENING, "Opening", LocalDate.of(2026, 10, 14), LocalTime.of(9, 0), 180,
                        SessionKind.LEARNING)), false, true, 80, true, false, null, STANDING);
    }

    public static Row row(RegistrationId id, String name, State state) {
        return new Row(id, ID, new PersonId("person-" + id.value().substring(13)), Role.PARTICIPANT,
                new Particulars(Sex.FEMALE, AgeBand.FROM_25_TO_34, new Country("KZ"), OrganisationKind.GOVERNMENT),
                name == null ? null : new PersonDetails(name, "Амина", "a@example.org", "+7 700 000 00 00", "Ministry", ""),
                state, state == State.RESERVE ? 1 : 0, Channel.DESK, NOW, null);
    }

    /** Amina is marked and was corrected, Boris is not marked yet, Chidi waits. */
    /** Nothing was answered, and there is nothing to warn of. */
    static void marks(DeskFixture desk) {
        var none = Answers.NONE;
        desk.answers(MainstreamingOf.class, q -> Optional.of(new Mainstreaming(q.workshopId(), null, "", null, "", null, List.of(), null,
                new Hrddp(null, null, none.scope(), List.of(), null, null, false, null), null, none.tag(), STANDING)));
    }

    static void answers(DeskFixture desk) {
        var workshop = workshop(Stage.REGISTRATION_OPEN);
        var rows = List.of(row(AMINA, "Amina Farah", State.SEATED), row(BORIS, "Boris o'g'li", State.SEATED),
                row(CHIDI, null, State.RESERVE));
        desk.answers(AllWorkshops.class, q -> new Workshops(List.of(workshop), STANDING));
        desk.answers(WorkshopOf.class, q -> q.workshopId().equals(ID) ? Optional.of(workshop) : Optional.empty());
        desk.answers(RosterOf.class, q -> new Roster(ID, 24, 2, 1, SHARES, CHOICE, rows, STANDING));
        desk.answers(SeatsOf.class, q -> new Seats(ID, 24, 2, 1, SHARES, CHOICE, STANDING));
        desk.answers(RegistrationOf.class, q -> Optional.of(rows.getFirst()));
        desk.answers(RegistrationIn.class, q -> rows.stream().filter(r -> r.registrationId().equals(q.registrationId())).findFirst());
        var sheet = new Sheet(ID, OPENING, "OPEN", List.of(new Line(AMINA, Mark.PRESENT, Evidence.SIGNATURE, NOW,
                List.of(new Correction(Mark.ABSENT, Mark.PRESENT, "came by the other door", "account-anna", NOW)))), STANDING);
        desk.answers(SheetOf.class, q -> Optional.of(sheet));
        desk.answers(SheetsOf.class, q -> new Sheets(ID, List.of(sheet), STANDING));
        desk.answers(HistoryOf.class, q -> new History(ID, List.of(new Entry(1, NOW, "account-anna", "Anna",
                "workshop.retitled", "", Map.of("was", "Old", "title", "New"))), STANDING));
        desk.answers(SeatStoryOf.class, q -> new History(ID, List.of(new Entry(2, NOW, "account-anna", "Anna",
                "registration.candidate-declined", "Amina Farah", Map.of())), STANDING));
        programme(desk);
        people(desk);
        figures(desk);
        letters(desk);
    }

    private static void letters(DeskFixture desk) {
        desk.answers(AllCalendars.class, q -> new Calendars(List.of(new Shared(new CalendarKeyId("calendarkey-one"), "KZ", "en", NOW, true),
                new Shared(new CalendarKeyId("calendarkey-two"), "", "ru", NOW, false))));
        var now = new Version("fact", Days.of(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 16)),
                new Place(new Country("KZ"), "Almaty", ""), true);
        var before = new Version("before", Days.of(LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 16)), now.place(), true);
        desk.answers(ToldOf.class, q -> new Told(now, List.of(
                new Old(RecipientId.of(AMINA), new PersonId("person-amina"), "ru", "Amina Farah", Template.SEAT_GIVEN, NOW, before, false),
                new Old(RecipientId.of(BORIS), new PersonId("person-boris"), "ru", "", Template.SEAT_GIVEN, NOW, before, true)), STANDING));
        desk.answers(AllLetters.class, q -> new Letters(Map.of(Stand.DEAD, 1, Stand.SENT, 1), List.of(
                letter(Template.SEAT_GIVEN, "Amina Farah", Stand.DEAD, "REFUSED", 550),
                letter(Template.WORKSHOP_CANCELLED, "", Stand.SENT, "OUTBOX", 0)), STANDING));
    }

    private static NotificationQuery.Row letter(Template template, String recipient, Stand stand, String reason, int reply) {
        return new NotificationQuery.Row(LetterId.of("fact", template, RecipientId.of(AMINA)), template, "ru", "fact", ID, "Mediation <skills>",
                RecipientId.of(AMINA), recipient, stand, reason, reply, NOW);
    }

    private static void programme(DeskFixture desk) {
        var two = LocalText.of("Something", "Нечто");
        desk.answers(ProgrammeOverview.class, q -> new Overview(two, List.of(new Phase("III", 2018, 2021, two, List.of()),
                new Phase("IV", 2021, null, two, List.of())), List.of(), List.of(new Named("II", two, two),
                new Named("III", two, two)), List.of(new Theme("T1", two, List.of("IV"))), List.of(),
                List.of(new Organisation("OSCE", two, two, PartnerGroup.REGIONAL_ORGANISATION),
                        new Organisation("EU", two, two, PartnerGroup.FUNDER)),
                List.of(new Indicator("people", two, two, 2000, "page")), STANDING));
        desk.answers(ReportedTotals.class, q -> new Totals(List.of(new Total(TOTAL, "people",
                new Quantity(50, Quantity.Qualifier.MORE_THAN), "II", "a workshop", "a report", null, "REPORTED", "")), STANDING));
    }

    private static void people(DeskFixture desk) {
        var amina = new Person(new PersonId("person-amina"), row(AMINA, "Amina Farah", State.SEATED).details(), false,
                List.of(new PersonId("person-boris")), 1);
        desk.answers(FindPeople.class, q -> new People(List.of(amina), STANDING));
        desk.answers(PersonOf.class, q -> q.personId().value().equals("person-nobody") ? Optional.empty() : Optional.of(amina));
        var anna = new Account(ANNA, AccountRole.ADMIN, new AccountHolder("anna", "Anna"), true, true, 1, NOW);
        desk.answers(AllAccounts.class, q -> new Accounts(List.of(anna)));
        desk.answers(AccountOf.class, q -> Optional.of(anna));
        desk.answers(AllTokens.class, q -> new Tokens(List.of(new Token(new TokenId("token-one"), AccountRole.ORGANIZER,
                "registry", NOW, false))));
    }

    private static void figures(DeskFixture desk) {
        desk.answers(DraftEdition.class, q -> new Draft(List.of(new Atom("KZ", "FEMALE", true, 1, List.of())), 3, "atoms-1",
                STANDING));
        desk.answers(ReleasedFigures.class, q -> new Released(0, 0, List.of(), null, List.of(),
                List.of(new Edition(new EditionId("edition-one"), "2025", NOW, STANDING, "99:0a1b", 120, 110)), STANDING));
    }
}
