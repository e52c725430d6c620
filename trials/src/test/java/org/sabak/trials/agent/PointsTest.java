package org.sabak.trials.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The points of T2 are names in a table; renaming what they name must break the build, not the trial. */
class PointsTest {

    @ParameterizedTest
    @EnumSource(Point.class)
    void every_point_is_a_method_of_the_product_and_takes_the_call(Point point) throws IOException {
        for (boolean atEntry : new boolean[] {true, false}) {
            var bytes = bytesOf(point.method().substring(0, point.method().lastIndexOf('.')));
            var changed = Agent.at(point.method(), atEntry).with(bytes);
            assertThat(calls(changed)).as("calls put into " + point.method()).isPositive();
            assertThat(ClassFile.of().verify(changed)).isEmpty();
        }
    }

    @Test
    void other_classes_are_left_as_they_are() {
        assertThat(Agent.at(Point.BEFORE_APPEND.method(), true).transform(null, "java/lang/String", null, null, new byte[0]))
                .isNull();
    }

    @Test
    void the_agent_comes_in_a_jar_of_its_own(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        assertThat(Files.size(Agent.jar(folder))).isPositive();
    }

    private static long calls(byte[] bytes) {
        return ClassFile.of().parse(bytes).methods().stream().flatMap(m -> m.code().stream())
                .flatMap(code -> code.elementStream()).filter(e -> e instanceof InvokeInstruction call
                        && call.owner().asInternalName().equals(Halt.class.getName().replace('.', '/'))).count();
    }

    /** From the modules' own classes, where a build without packaging leaves them too. */
    private static byte[] bytesOf(String name) throws IOException {
        var path = name.replace('.', '/') + ".class";
        try (Stream<Path> modules = Arrays.stream(new String[] {"shared-kernel", "vault", "command-side", "query-side", "web"})
                .map(m -> Path.of("..", m, "target", "classes", path))) {
            return Files.readAllBytes(modules.filter(Files::exists).findFirst()
                    .orElseThrow(() -> new AssertionError("the product has no class " + name)));
        }
    }
}
