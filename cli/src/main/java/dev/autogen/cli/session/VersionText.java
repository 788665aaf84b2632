package dev.autogen.cli.session;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Build build = Build.read();
        return new String[] {
            "autogen " + build.version(),
            "embedded PostgreSQL " + build.postgresVersion(),
            "Java " + Runtime.version() + " (" + System.getProperty("java.home") + ")"
        };
    }
}
