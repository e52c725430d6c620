package org.sabak.workshop.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;

/** Two-letter country codes separated by commas or blanks; empty is fine. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Countries.Check.class)
@interface Countries {

    String message() default "{desk.wrong.countries}";

    Class<?>[] groups() default { };

    Class<? extends Payload>[] payload() default { };

    /** Looks every code up. */
    class Check implements ConstraintValidator<Countries, String> {

        private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            return Invited.codes(typed).allMatch(KNOWN::contains);
        }
    }
}
