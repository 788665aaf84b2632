package dev.autogen.cli.architecture;

import dev.autogen.cli.Main;
import dev.autogen.runtime.architecture.RoomsContract;

class RoomsTest extends RoomsContract {

    RoomsTest() throws Exception {
        super("cli", Main.class);
    }
}
