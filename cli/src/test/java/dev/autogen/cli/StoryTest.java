package dev.autogen.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A story that has a project and a database of its own. */
abstract class StoryTest {

    @TempDir
    static Path parent;

    StoryProject project;

    @BeforeEach
    void openProject() throws Exception {
        project = new StoryProject(parent);
    }

    @AfterEach
    void closeProject() {
        project.close();
    }
}
