package tracker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Generated;

/** A file. Shows bytes, and a column that the database computes. */
@Entity
public class FileAttachment extends Attachment {

    @Column(nullable = false)
    private byte[] content;

    @Generated
    @Column(columnDefinition = "integer generated always as (octet_length(content)) stored")
    private Integer size;
}
