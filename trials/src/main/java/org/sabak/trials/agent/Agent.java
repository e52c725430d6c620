package org.sabak.trials.agent;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Puts a call of {@link Halt#pass} at the entry or before every return of one method. Its options are
 * {@code class.method:enter|exit:passes}, and perhaps {@code :file} whose coming into being starts the counting.
 */
public final class Agent implements ClassFileTransformer {

    private static final ClassDesc HALT = ClassDesc.of("org.sabak.trials.agent.Halt");

    private final String owner;
    private final String method;
    private final boolean atEntry;

    private Agent(String point, boolean atEntry) {
        this.owner = point.substring(0, point.lastIndexOf('.')).replace('.', '/');
        this.method = point.substring(point.lastIndexOf('.') + 1);
        this.atEntry = atEntry;
    }

    /** Called by the virtual machine before the program's own main method. */
    public static void premain(String options, Instrumentation machine) {
        var parts = options.split(":", 4);
        Halt.after(Integer.parseInt(parts[2]), parts.length == 4 ? Path.of(parts[3]) : null);
        machine.addTransformer(new Agent(parts[0], parts[1].equals("enter")));
    }

    /** Writes a jar with this agent and nothing else. */
    public static Path jar(Path folder) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
        var file = folder.resolve("agent.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (var type : new Class<?>[] {Agent.class, AtReturn.class, Halt.class}) {
                var name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (var bytes = Agent.class.getResourceAsStream("/" + name)) {
                    bytes.transferTo(jar);
                }
            }
        }
        return file;
    }

    /** @return null, which leaves the class as it is, for every class but the one with the point */
    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> old, ProtectionDomain domain, byte[] bytes) {
        return owner.equals(name) ? with(bytes) : null;
    }

    /** The class with the calls in it. */
    byte[] with(byte[] bytes) {
        var file = ClassFile.of();
        return file.transformClass(file.parse(bytes), ClassTransform.transformingMethodBodies(
                m -> m.methodName().equalsString(method), new AtReturn(atEntry)));
    }

    static Agent at(String point, boolean atEntry) {
        return new Agent(point, atEntry);
    }

    /** Copies a method and puts the call in. */
    private record AtReturn(boolean atEntry) implements CodeTransform {

        @Override
        public void atStart(CodeBuilder code) {
            if (atEntry) pass(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (!atEntry && element instanceof ReturnInstruction) pass(code);
            code.with(element);
        }

        private static void pass(CodeBuilder code) {
            code.invokestatic(HALT, "pass", ConstantDescs.MTD_void);
        }
    }
}
