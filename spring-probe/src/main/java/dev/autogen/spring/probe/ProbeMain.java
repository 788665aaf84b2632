package dev.autogen.spring.probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** Starts the application the way its users do; {@link PreparedListener} ends it before it runs. */
public final class ProbeMain {

    private ProbeMain() {}

    /** Runs the application whose class is the first argument, with the other arguments. */
    public static void main(String[] arguments) throws Exception {
        Class<?> application = Class.forName(arguments[0]);
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        Optional<Method> main = Stream.of(arguments[0], arguments[0] + "Kt")
                .flatMap(name -> main(name).stream())
                .findFirst();
        try {
            if (main.isPresent()) {
                main.get().invoke(null, (Object) rest);
            } else {
                SpringApplication.run(application, rest);
            }
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static Optional<Method> main(String className) {
        try {
            Method main = Class.forName(className).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            return Optional.of(main).filter(method -> Modifier.isStatic(method.getModifiers()));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
