package dev.autogen.generator.hazard;

/** A kind of hazard, with the stable code it is known by in configuration and output. */
public enum HazardKind {
    DROP_TABLE("T1", Severity.DATA_LOSS),
    DROP_SCHEMA("T2", Severity.MAY_FAIL),
    DROP_COLUMN("L11", Severity.DATA_LOSS),
    DROP_VIEW("L12", Severity.BREAKS_CLIENTS),
    DROP_SEQUENCE("S2", Severity.DATA_LOSS),
    DROP_ENUM("E3", Severity.BREAKS_CLIENTS),
    DROP_ATTRIBUTE("L11", Severity.DATA_LOSS),
    DROP_ENUM_VALUE("E3", Severity.MAY_FAIL),
    MERGED_VALUE("E3", Severity.DATA_LOSS),
    RENAME_ENUM_VALUE("E4", Severity.BREAKS_CLIENTS),
    LOSSY_TYPE("L8", Severity.DATA_LOSS),
    NARROWING_TYPE("L8", Severity.MAY_FAIL),
    NOT_NULL_WITHOUT_DEFAULT("L5", Severity.MAY_FAIL),
    SET_NOT_NULL("C4", Severity.BLOCKS),
    VALIDATE_CONSTRAINT("C3", Severity.MAY_FAIL),
    SET_LOGGED("T4", Severity.BLOCKS),
    VOLATILE_DEFAULT("L2", Severity.BLOCKS),
    IDENTITY_COLUMN("L3", Severity.BLOCKS),
    STORED_COLUMN("L4", Severity.BLOCKS),
    TYPE_REWRITE("L6", Severity.BLOCKS),
    BLOCKING_INDEX("I1", Severity.BLOCKS),
    ADD_FOREIGN_KEY("C1", Severity.BLOCKS),
    ADD_CHECK("C2", Severity.BLOCKS),
    ADD_UNIQUE("C6", Severity.BLOCKS),
    ADD_PRIMARY_KEY("C7", Severity.BLOCKS),
    ADD_EXCLUSION("C9", Severity.BLOCKS),
    FOREIGN_KEY_RULE("C10", Severity.BREAKS_CLIENTS),
    RENAME("L12", Severity.BREAKS_CLIENTS),
    UNDECIDED("X6", Severity.UNDECIDED),
    RAW_SQL("X10", Severity.NOT_JUDGED);

    /** What a hazard threatens. */
    public enum Severity {
        /** Values go that nothing brings back. */
        DATA_LOSS,
        /** The upgrade fails where the rows are not as it needs them. */
        MAY_FAIL,
        /** Readers or writers wait for as long as the table is big. */
        BLOCKS,
        /** An older version of the application stops working. */
        BREAKS_CLIENTS,
        /** A person has to say what becomes of rows. */
        UNDECIDED,
        /** Nobody but its author knows. */
        NOT_JUDGED
    }

    private final String code;
    private final Severity severity;

    HazardKind(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    public String code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }
}
