package dev.autogen.generator.architecture;

import dev.autogen.generator.Autogenerate;
import dev.autogen.runtime.architecture.RoomsContract;

class RoomsTest extends RoomsContract {

    RoomsTest() throws Exception {
        super("generator", Autogenerate.class);
    }
}
