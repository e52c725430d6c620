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
import java.util.Optional;
import org.sabak.kernel.Wording;
import org.sabak.kernel.Wording.Flaw;

/**
 * A field of text that keeps to {@link Wording}, with a sentence for each flaw. Empty is fine unless required.
 * Forms and API bodies use it alike; after it holds, pass {@link Wording#tidy} of the text on.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Worded.Check.class)
public @interface Worded {

    /** What sort of text may stand there. */
    enum Kind { NAME, LINE, TEXT }

    /** Most characters (code points). */
    int max();

    Kind kind() default Kind.LINE;

    boolean required() default true;

    String message() default "{wording.empty}";

    Class<?>[] groups() default { };

    Class<? extends Payload>[] payload() default { };

    /** Finds the flaw and says its sentence. */
    class Check implements ConstraintValidator<Worded, String> {

        private Worded wanted;

        @Override
        public void initialize(Worded annotation) {
            wanted = annotation;
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            var flaw = flaw(text).filter(f -> f != Flaw.EMPTY || wanted.required());
            flaw.ifPresent(f -> Sentences.say(context, "{wording." + f.name().toLowerCase(Locale.ROOT) + "}"));
            return flaw.isEmpty();
        }

        private Optional<Flaw> flaw(String text) {
            return switch (wanted.kind()) {
                case NAME -> Wording.inName(text, wanted.max());
                case LINE -> Wording.inLine(text, wanted.max());
                case TEXT -> Wording.inText(text, wanted.max());
            };
        }
    }
}
