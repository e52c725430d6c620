package org.sabak.pages;

import jakarta.validation.ConstraintValidatorContext;

/** Lets one constraint say one of several sentences. */
final class Sentences {

    private Sentences() { }

    static void say(ConstraintValidatorContext context, String template) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(template).addConstraintViolation();
    }
}
