package org.sabak.figures;

import java.util.List;
import org.sabak.kernel.PersonId;
import org.sabak.kernel.RegistrationId;

/**
 * A group of at least {@link #K} persons whose participations are published as one number and never split again
 * (RELIABILITY 4.3). Exchanging two persons of an atom changes nothing anybody can see.
 *
 * @param country   ISO code, or {@link #SEVERAL}
 * @param sex       FEMALE, MALE or NOT_STATED, or {@link #ANY}
 * @param firstTime true when every person in it is published for the first time, so that it adds to people reached
 * @param sign      +1 for participations, -1 for ones published earlier that a correction took away
 * @param members   who is in it; one participation each. Never shown to anybody outside
 */
public record Atom(String country, String sex, boolean firstTime, int sign, List<Member> members) {

    /** Fewest distinct persons in an atom. */
    public static final int K = 10;

    /** Country of an atom that pools several. */
    public static final String SEVERAL = "SEVERAL";

    /** Sex of an atom that is not split by sex. */
    public static final String ANY = "ANY";

    public Atom {
        members = List.copyOf(members);
    }

    /** @param person the resolved identity on the day of release */
    public record Member(RegistrationId registrationId, PersonId person) { }

    /** What the world sees of it. */
    public int count() {
        return sign * members.size();
    }
}
