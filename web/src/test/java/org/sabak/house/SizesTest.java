package org.sabak.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A reader should see a whole file and a whole method at once: limits of the house style, part 2b. */
class SizesTest {

    static final int FILE = 200, METHOD = 30, PARAMETERS = 5;

    @Test
    void files_stay_small() throws IOException {
        var tooBig = new ArrayList<String>();
        for (var file : sources()) {
            long body = Files.readAllLines(file).stream().map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("import ") && !l.startsWith("package ")).count();
            if (body > FILE) tooBig.add(file.getFileName() + " has " + body + " lines");
        }
        assertThat(tooBig).isEmpty();
    }

    @Test
    void methods_and_parameter_lists_stay_small() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(null, files, d -> { }, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources()));
            var tooBig = new ArrayList<String>();
            for (var unit : task.parse()) new Measure(unit, Trees.instance(task), tooBig).scan(unit, null);
            assertThat(tooBig).isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            return all.filter(p -> p.toString().endsWith(".java") && !p.toString().contains("/target/")).toList();
        }
    }

    /** Records and constructors may take as many components as the fact has parts. */
    private static final class Measure extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> found;

        Measure(CompilationUnitTree unit, Trees trees, List<String> found) {
            this.unit = unit;
            this.trees = trees;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var name = Path.of(unit.getSourceFile().getName()).getFileName() + ": " + method.getName();
            var positions = trees.getSourcePositions();
            long from = unit.getLineMap().getLineNumber(Math.max(0, positions.getStartPosition(unit, method)));
            long to = unit.getLineMap().getLineNumber(Math.max(0, positions.getEndPosition(unit, method)));
            if (to - from + 1 > METHOD) found.add(name + " has " + (to - from + 1) + " lines");
            boolean constructor = method.getReturnType() == null;
            boolean handler = method.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().endsWith("Mapping"));
            // How many an overridden method takes was decided elsewhere.
            boolean overridden = method.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
            if (!constructor && !overridden && method.getParameters().size() > PARAMETERS + (handler ? 2 : 0)
                    && !method.getModifiers().getFlags().contains(Modifier.ABSTRACT)) {
                found.add(name + " has " + method.getParameters().size() + " parameters");
            }
            return super.visitMethod(method, nothing);
        }
    }
}
