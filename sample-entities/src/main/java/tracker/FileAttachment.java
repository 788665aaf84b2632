package tracker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.annotations.GeneratedColumn;

/** A file. Shows bytes, and a column that the database computes. */
@Entity
public class FileAttachment extends Attachment {

    @Column(nullable = false)
    private byte[] content;

    @GeneratedColumn("octet_length(content)")
    private int size;
}
