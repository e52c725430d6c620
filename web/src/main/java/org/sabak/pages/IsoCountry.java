package org.sabak.pages;

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

/** A country by its ISO 3166-1 alpha-2 code in capitals. Empty is fine unless required. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IsoCountry.Check.class)
public @interface IsoCountry {

    boolean required() default true;

    String message() default "{wording.country}";

    Class<?>[] groups() default { };

    Class<? extends Payload>[] payload() default { };

    /** Looks the code up. */
    class Check implements ConstraintValidator<IsoCountry, String> {

        private static final Set<String> KNOWN = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
        private boolean required;

        @Override
        public void initialize(IsoCountry annotation) {
            required = annotation.required();
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || code.isEmpty() ? !required : KNOWN.contains(code);
        }
    }
}
