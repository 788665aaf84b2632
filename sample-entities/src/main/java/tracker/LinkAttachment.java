package tracker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Check;

/** A page elsewhere. Shows a check. */
@Entity
@Check(name = "ck_link_attachment_url", constraints = "url like 'http%'")
public class LinkAttachment extends Attachment {

    @Column(nullable = false, length = 2000)
    private String url;
}
