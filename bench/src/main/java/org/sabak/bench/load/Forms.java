package org.sabak.bench.load;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;
import org.sabak.kernel.Role;
import org.sabak.kernel.Sex;
import org.sabak.kernel.WorkshopId;
import org.sabak.people.PersonDetails;
import org.sabak.registration.Channel;
import org.sabak.registration.RegistrationCommand.RegisterParticipant;

/** Filled-in forms of invented people; everybody is new and comes by the public page. */
public final class Forms {

    private static final List<String> GIVEN = List.of("Aigerim;Айгерім", "Nurlan;Нурлан", "Cholpon;Чолпон", "Farrukh;Фаррух",
            "Jeren;Jeren", "Otabek;Отабек", "Dilnoza;Дилноза", "Daler;Далер");
    private static final List<String> FAMILY = List.of("Example;Мисал", "Invented;Намуна", "Sample;Үлгі", "Model;Nusga");
    private static final List<String> ORGANISATIONS = List.of("Border Service", "Ministry of Education", "Youth Centre Example",
            "Информационное агентство «Пример»");
    private static final List<Country> COUNTRIES = List.of(new Country("KZ"), new Country("KG"), new Country("TJ"),
            new Country("TM"), new Country("UZ"));
    private static final List<Sex> SEXES = List.of(Sex.FEMALE, Sex.MALE);
    private static final List<AgeBand> AGES = List.of(AgeBand.FROM_18_TO_24, AgeBand.FROM_25_TO_34, AgeBand.FROM_35_TO_49);
    private static final List<OrganisationKind> KINDS = List.of(OrganisationKind.GOVERNMENT, OrganisationKind.SECURITY_SERVICE,
            OrganisationKind.CIVIL_SOCIETY, OrganisationKind.MEDIA);

    private Forms() { }

    /** A new form for a workshop. */
    public static RegisterParticipant fillIn(WorkshopId workshop) {
        var part = id();
        return new RegisterParticipant(workshop, new RegistrationId("registration-" + part), new PersonId("person-" + id()),
                Role.PARTICIPANT, particulars(), details(part), Channel.PUBLIC_PAGE, "privacy-1");
    }

    /** Invented coded dimensions. */
    public static Particulars particulars() {
        return new Particulars(pick(SEXES), pick(AGES), pick(COUNTRIES), pick(KINDS));
    }

    private static PersonDetails details(String part) {
        var given = pick(GIVEN).split(";");
        var family = pick(FAMILY).split(";");
        return new PersonDetails(given[0] + " " + family[0], given[1] + " " + family[1],
                given[0].toLowerCase(Locale.ROOT) + "." + part.substring(0, 8) + "@example.org", "",
                pick(ORGANISATIONS), "");
    }

    /** As random as the ids of the product, but without its secure source: making forms must cost next to nothing. */
    private static String id() {
        var chance = ThreadLocalRandom.current();
        return new UUID(chance.nextLong(), chance.nextLong()).toString();
    }

    private static <T> T pick(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
