package dev.autogen.spring.probe;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.lang.Nullable;

/**
 * Ends the JVM with a report as soon as the sources of a context are loaded. Spring Boot finds it by
 * {@code spring.factories} on whatever thread the application starts, so that none slips through.
 */
public final class PreparedListener implements SpringApplicationRunListener, Ordered {

    /** The system property with the file to write; the listener does nothing without it. */
    public static final String REPORT = "autogen.probe.report";

    private final SpringApplication application;

    /** Makes the listener of one application. */
    public PreparedListener(SpringApplication application, String[] arguments) {
        this.application = application;
    }

    /** First: listeners of the event that follows may start containers. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void contextLoaded(ConfigurableApplicationContext context) {
        String file = System.getProperty(REPORT);
        if (file == null) {
            return;
        }
        Properties report = new Properties();
        try {
            if (!(context instanceof GenericApplicationContext generic)) {
                throw new IllegalStateException(
                        "its context is a " + context.getClass().getName());
            }
            new ContextReport(application, generic).fill(report);
        } catch (RuntimeException | LinkageError e) {
            fail(report, e);
        }
        end(file, report);
    }

    @Override
    public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
        String file = System.getProperty(REPORT);
        if (file != null) {
            Properties report = new Properties();
            fail(report, exception);
            end(file, report);
        }
    }

    private static void fail(Properties report, Throwable failure) {
        report.setProperty("failure", Failures.text(failure));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        report.setProperty("trace", trace.toString());
    }

    private static void end(String file, Properties report) {
        int code = 0;
        try (OutputStream out = Files.newOutputStream(Path.of(file))) {
            report.store(out, null);
        } catch (IOException e) {
            code = 1;
        }
        // Not exit: hooks of the application have nothing to undo.
        Runtime.getRuntime().halt(code);
    }
}
