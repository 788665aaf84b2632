package dev.autogen.generator.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A Java source that is not a file yet. */
final class SourceText extends SimpleJavaFileObject {

    private final String contents;

    SourceText(String className, String contents) {
        super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
        this.contents = contents;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return contents;
    }
}
