package org.sabak.log.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Opens the log like the real thing, but fails at the statements it is told to. */
final class FaultyDisk implements LogWriter.Opener {

    private final Path file;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    FaultyDisk(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    void breakAt(String... statements) {
        broken.addAll(Set.of(statements));
    }

    void repair() {
        broken.clear();
    }

    @Override
    public Connection open() throws SQLException {
        var real = LogFile.openWriter(file);
        return proxy(Connection.class, (method, arguments) -> {
            var result = call(real, method, arguments);
            return switch (method.getName()) {
                case "createStatement" -> faulty(Statement.class, result, null);
                case "prepareStatement" -> faulty(PreparedStatement.class, result, (String) arguments[0]);
                default -> result;
            };
        });
    }

    /** @param prepared what it will execute; null when it is told each time */
    private <T> T faulty(Class<T> type, Object real, String prepared) {
        return proxy(type, (method, arguments) -> {
            var told = arguments == null ? prepared : arguments[0];
            if (method.getName().startsWith("execute") && told instanceof String sql && broken.contains(sql)) {
                throw new SQLException("the disk is full");
            }
            return call(real, method, arguments);
        });
    }

    private interface Call {
        Object with(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> call.with(method, arguments)));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
