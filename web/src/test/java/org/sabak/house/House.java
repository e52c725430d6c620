package org.sabak.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;

/** The compiled house, the deliberate mistakes, and the words the rules are made of. */
final class House {

    static final JavaClasses REAL = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sabak");
    static final JavaClasses WRONG = new ClassFileImporter().importPackages("org.sabak.house.wrong");

    /** Packages right below org.sabak that are not the language of a capability. New capabilities are found by themselves. */
    private static final Set<String> NOT_LANGUAGE = Set.of("assembly", "doors", "pages", "desk", "api", "vault",
            "readmodels", "house");

    private House() { }

    /** In the package of a capability itself, where only its language may be. */
    static DescribedPredicate<JavaClass> language() {
        return describe("are language", c -> {
            var parts = c.getPackageName().replace("org.sabak.house.wrong", "org.sabak").split("\\.");
            return c.getPackageName().startsWith("org.sabak.") && parts.length == 3 && !NOT_LANGUAGE.contains(parts[2]);
        });
    }

    static DescribedPredicate<JavaClass> events() {
        return describe("are events", c -> c.isRecord() && isEvent(c));
    }

    static boolean isEvent(JavaClass c) {
        return c.getAllRawInterfaces().stream().anyMatch(i -> i.getSimpleName().endsWith("Event")
                && i.getPackageName().startsWith("org.sabak"));
    }
}
