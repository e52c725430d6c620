package org.sabak.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision an event is stored under, forever. Classes and packages may move; this may not. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {

    /** {@code capability.fact}, in lower case with hyphens. */
    String value();

    /** Rises by one with each change of shape, together with an upcaster. */
    String revision() default "1";
}
