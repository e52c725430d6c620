package org.sabak.pages;

import org.sabak.kernel.Refused;
import org.springframework.validation.BindingResult;

/** Shows a polite no where a wrong shape would stand too: beside its field, else on top of the form. */
public final class Refusals {

    private Refusals() { }

    public static void show(Refused refused, BindingResult problems) {
        var no = refused.no();
        var values = no.arguments().toArray();
        if (!no.field().isEmpty() && problems.getFieldType(no.field()) != null) {
            problems.rejectValue(no.field(), no.code(), values, no.code());
        } else {
            problems.reject(no.code(), values, no.code());
        }
    }
}
