package org.sabak.registration.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.Character.UnicodeScript;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sabak.kernel.Wording;

/** A name in letters of the Latin alphabet, with at least one letter. Empty is somebody else's matter. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Latin.Check.class)
@interface Latin {

    String message() default "{registration.name-not-latin}";

    Class<?>[] groups() default { };

    Class<? extends Payload>[] payload() default { };

    /** Other scripts are for the field beside it. */
    class Check implements ConstraintValidator<Latin, String> {

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return all(name);
        }

        static boolean all(String name) {
            var tidy = Wording.tidy(name);
            return tidy.isEmpty() || tidy.codePoints().anyMatch(Character::isLetter)
                    && tidy.codePoints().filter(Character::isLetter).allMatch(Check::latin);
        }

        private static boolean latin(int letter) {
            var script = UnicodeScript.of(letter);
            return script == UnicodeScript.LATIN || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
        }
    }
}
