package dev.autogen.cli.readers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity of another persistence unit. */
@Entity
public class Reader {

    @Id
    Long id;
}
