package org.sabak.pages;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;

/** One of the constants of a type, by name. Empty is fine unless required. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Chosen.Check.class)
public @interface Chosen {

    Class<? extends Enum<?>> value();

    boolean required() default true;

    String message() default "{common.choose-one}";

    Class<?>[] groups() default { };

    Class<? extends Payload>[] payload() default { };

    /** Looks the name up. */
    class Check implements ConstraintValidator<Chosen, String> {

        private Chosen wanted;

        @Override
        public void initialize(Chosen annotation) {
            wanted = annotation;
        }

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            return name == null || name.isEmpty() ? !wanted.required()
                    : Arrays.stream(wanted.value().getEnumConstants()).anyMatch(c -> c.name().equals(name));
        }
    }
}
