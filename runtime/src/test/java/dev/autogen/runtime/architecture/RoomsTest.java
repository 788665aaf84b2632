package dev.autogen.runtime.architecture;

import dev.autogen.runtime.revision.RevisionGraph;

class RoomsTest extends RoomsContract {

    RoomsTest() throws Exception {
        super("runtime", RevisionGraph.class);
    }

    /** A sealed type and its kinds stay in one package, since the library is no named module. */
    @Override
    protected long limit(String room) {
        return room.equals("operation") ? 50 : super.limit(room);
    }
}
