package org.sabak.demonstration.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.sabak.kernel.AgeBand;
import org.sabak.kernel.Country;
import org.sabak.kernel.OrganisationKind;
import org.sabak.kernel.Particulars;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.Sex;
import org.sabak.people.PersonDetails;

/** Invents people, always the same ones: names of the region in both scripts, combined by chance from a fixed seed. */
final class Crowd {

    private static final AgeBand[] AGES = {AgeBand.FROM_18_TO_24, AgeBand.FROM_25_TO_34, AgeBand.FROM_25_TO_34,
        AgeBand.FROM_35_TO_49, AgeBand.FROM_35_TO_49, AgeBand.FROM_35_TO_49, AgeBand.FROM_50_TO_59, AgeBand.PREFER_NOT_TO_SAY};

    private final Random chance;
    private final Map<String, List<String[]>> names = new HashMap<>();
    private final List<String[]> organisations = new ArrayList<>();
    private final Map<Country, List<Person>> known = new HashMap<>();
    private int made;

    Crowd(Random chance) {
        this.chance = chance;
        for (var line : Lines.of("names.csv")) {
            var part = line.split(";");
            var latin = part[3].split(",");
            var own = part[4].split(",");
            for (int i = 0; i < latin.length; i++) {
                names.computeIfAbsent(part[0] + part[1] + part[2], k -> new ArrayList<>()).add(new String[] {latin[i], own[i]});
            }
        }
        for (var line : Lines.of("organisations.csv")) {
            var part = line.split(";");
            for (int i = 1; i < part.length; i++) organisations.add(new String[] {part[0], part[i]});
        }
    }

    /** Somebody new, or in one case of eight somebody of that country who has been to an earlier workshop. */
    Person somebodyFrom(Country country) {
        var before = known.computeIfAbsent(country, c -> new ArrayList<>());
        if (!before.isEmpty() && chance.nextInt(8) == 0) return before.get(chance.nextInt(before.size()));
        var person = invent(country);
        before.add(person);
        return person;
    }

    /** The same human under a second id, as happens when somebody registers anew and spells the name another way. */
    Person again(Person person) {
        var d = person.details();
        var details = new PersonDetails(d.name().replace("Kh", "H").replace("yev", "iev"), d.nativeName(), d.email(), d.phone(),
                d.organisation(), d.position());
        return new Person(new PersonId("person-demo-" + ++made), details, person.particulars());
    }

    private Person invent(Country country) {
        boolean woman = chance.nextInt(100) < 42;
        var given = pick(names.get(country + (woman ? "F" : "M") + "given"));
        var family = pick(names.get(country + (woman ? "F" : "M") + "family"));
        var organisation = pick(organisations);
        int n = ++made;
        boolean phone = chance.nextInt(4) == 0;
        var details = new PersonDetails(given[0] + " " + family[0], given[1] + " " + family[1],
                phone ? "" : mailbox(given[0], family[0], n), phone ? "+99 000 000 %04d".formatted(n) : "", organisation[1], "");
        return new Person(new PersonId("person-demo-" + n), details, new Particulars(sex(woman), AGES[chance.nextInt(AGES.length)],
                country, OrganisationKind.valueOf(organisation[0])));
    }

    private Sex sex(boolean woman) {
        if (chance.nextInt(40) == 0) return Sex.PREFER_NOT_TO_SAY;
        return woman ? Sex.FEMALE : Sex.MALE;
    }

    private static String mailbox(String given, String family, int n) {
        var plain = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD).replaceAll("[^A-Za-z.]", "");
        return plain.toLowerCase(Locale.ROOT) + n + "@example.org";
    }

    private <T> T pick(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
