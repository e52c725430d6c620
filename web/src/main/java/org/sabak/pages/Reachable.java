package org.sabak.pages;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sabak.kernel.Wording;

/** On a form that is {@link Reachable.ByContact}: an e-mail address or a telephone number, one of the two at least. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Reachable.Check.class)
public @interface Reachable {

    String message() default "{wording.contact}";

    Class<?>[] groups() default { };

    Class<? extends Payload>[] payload() default { };

    /** A form with two fields for contacts. */
    interface ByContact {

        String email();

        String phone();
    }

    /** Puts the sentence beside the e-mail field. */
    class Check implements ConstraintValidator<Reachable, ByContact> {

        @Override
        public boolean isValid(ByContact form, ConstraintValidatorContext context) {
            if (!Wording.tidy(form.email()).isEmpty() || !Wording.tidy(form.phone()).isEmpty()) return true;
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("email").addConstraintViolation();
            return false;
        }
    }
}
