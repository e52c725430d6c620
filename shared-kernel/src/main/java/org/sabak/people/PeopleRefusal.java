package org.sabak.people;

import org.sabak.kernel.Refusal;

/** Every way the register of persons can say no. */
public enum PeopleRefusal implements Refusal {

    SAME_RECORD("people.same-record", 422, "other"),
    NOT_LINKED("people.not-linked", 409, ""),
    REASON_NEEDED("people.reason-needed", 422, "reason");

    private final Says says;

    PeopleRefusal(String code, int status, String field) {
        says = new Says(code, status, field);
    }

    @Override
    public Says says() {
        return says;
    }
}
