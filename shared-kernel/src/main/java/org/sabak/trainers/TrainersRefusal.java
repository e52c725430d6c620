package org.sabak.trainers;

import org.sabak.kernel.Refusal;

/** Every way the pool of speakers and trainers can say no. */
public enum TrainersRefusal implements Refusal {

    /** {0} = most, {1} = longest tag. */
    SKILLS_OUT_OF_RANGE("trainers.skills-out-of-range", 422, "skills"),
    /** {0} = most. */
    LANGUAGES_OUT_OF_RANGE("trainers.languages-out-of-range", 422, "languages"),
    /** {0} = most. */
    COUNTRIES_OUT_OF_RANGE("trainers.countries-out-of-range", 422, "countries"),
    /** {0} = the version there is now. */
    VERSION_MOVED("trainers.version-moved", 409, ""),
    ABSENCE_BACKWARDS("trainers.absence-backwards", 422, "to"),
    /** {0} = most days of one absence. */
    ABSENCE_TOO_LONG("trainers.absence-too-long", 422, "to"),
    /** {0} = most absences. */
    TOO_MANY_ABSENCES("trainers.too-many-absences", 409, "from"),
    NO_SUCH_ABSENCE("trainers.no-such-absence", 404, ""),
    SEX_NEEDED("trainers.sex-needed", 422, "sex"),
    /** Whoever asked is not the trainer. */
    ONLY_THEMSELVES("trainers.only-themselves", 403, ""),
    LEFT("trainers.left", 409, ""),
    /** The vault has forgotten who it is. */
    ERASED("trainers.erased", 409, ""),
    EMAIL_NEEDED("trainers.email-needed", 409, "email"),
    /** {0} = letters an hour. */
    LINK_TOO_OFTEN("trainers.link-too-often", 429, "");

    private final Says says;

    TrainersRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
