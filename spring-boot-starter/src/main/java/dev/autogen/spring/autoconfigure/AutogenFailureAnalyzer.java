package dev.autogen.spring.autoconfigure;

import dev.autogen.runtime.AutogenException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an error of autogen as text instead of a stack trace: what and why, then what to do. */
final class AutogenFailureAnalyzer extends AbstractFailureAnalyzer<AutogenException> {

    private static final Pattern SENTENCE = Pattern.compile("(?<=\\.)\\s+(?=[A-Z\"])");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AutogenException cause) {
        String message = String.valueOf(cause.getMessage());
        Matcher sentences = SENTENCE.matcher(message);
        int cut = -1;
        while (sentences.find()) {
            cut = sentences.start();
        }
        String what = cut < 0 ? message : message.substring(0, cut);
        String wayOut = cut < 0 ? "" : message.substring(cut).strip() + "\n";
        return new FailureAnalysis(
                cause.code() + ": " + what, wayOut + "docs/errors.md of autogen lists " + cause.code() + ".", cause);
    }
}
