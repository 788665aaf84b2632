package dev.autogen.cli.memo;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity whose columns speak of types, functions and collations that somebody made by hand. */
@Entity
@Table(check = @CheckConstraint(name = "title_is_short", constraint = "is_short(title)"))
public class Memo {

    @Id
    Long id;

    @Column(columnDefinition = "clob")
    String body;

    @Column(columnDefinition = "text collate german")
    String title;

    @Column(columnDefinition = "types.code default types.next_code()")
    String code;

    @Column(columnDefinition = "text generated always as (plain(title)) stored")
    String plain;
}
