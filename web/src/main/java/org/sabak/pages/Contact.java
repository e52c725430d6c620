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
import java.util.regex.Pattern;
import org.sabak.kernel.Wording;
import org.sabak.people.PersonDetails;

/** An e-mail address or a telephone number that looks like one. Empty is fine; see {@link Reachable}. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Contact.Check.class)
public @interface Contact {

    /** By which way; either of them when one field serves both. */
    enum Way { EMAIL, PHONE, EITHER }

    Way value();

    String message() default "{wording.email}";

    /** Most characters; for the sentence. */
    int max() default PersonDetails.MOST_CONTACT;

    Class<?>[] groups() default { };

    Class<? extends Payload>[] payload() default { };

    /** Only the shape: whether somebody answers is found out by writing. */
    class Check implements ConstraintValidator<Contact, String> {

        private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\".]+(\\.[^\\s@,;<>\".]+)+");
        private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,38}[0-9]");
        private Contact wanted;

        @Override
        public void initialize(Contact annotation) {
            wanted = annotation;
        }

        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            var text = Wording.tidy(typed);
            if (text.isEmpty()) return true;
            var flaw = Wording.inLine(text, wanted.max());
            if (flaw.isPresent()) {
                Sentences.say(context, "{wording." + flaw.get().name().toLowerCase(Locale.ROOT) + "}");
                return false;
            }
            var way = wanted.value() != Way.EITHER ? wanted.value() : text.contains("@") ? Way.EMAIL : Way.PHONE;
            if ((way == Way.EMAIL ? EMAIL : PHONE).matcher(text).matches()) return true;
            Sentences.say(context, way == Way.EMAIL ? "{wording.email}"
                    : wanted.value() == Way.PHONE ? "{wording.phone}" : "{wording.contact}");
            return false;
        }
    }
}
