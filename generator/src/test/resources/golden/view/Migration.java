package golden;

import dev.autogen.runtime.migration.Migration;
import dev.autogen.runtime.migration.Operations;
import dev.autogen.runtime.migration.Revision;

/**
 * View.
 *
 * <pre>
 * - view   article_total
 * ~ column article.name character varying(100) -> character varying(200)
 * + view   article_total
 * + view   best_article
 * </pre>
 *
 * Locks: article_total ACCESS EXCLUSIVE, brief.
 * Locks: article ACCESS EXCLUSIVE, brief (no rewrite).
 */
@Revision(
    id = "0123456789ab",
    parents = "ba9876543210",
    message = "view",
    created = "2026-11-21T10:15:00Z"
)
public final class R202611211015_0123456789ab_View implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.dropView("article_total");
    op.alterColumn("article", "name").type("character varying(200)");
    op.createView("article_total", """
        SELECT a.name,
            sum(l.amount) AS total
           FROM (line l
             CROSS JOIN article a)
          GROUP BY a.name""");
    op.createView("best_article", "select name from article_total where total > 1000");
  }

  @Override
  public void downgrade(Operations op) {
    op.dropView("best_article");
    op.dropView("article_total");
    op.alterColumn("article", "name").type("character varying(100)");
    op.createView("article_total", """
        SELECT a.name,
            sum(l.amount) AS total
           FROM (line l
             CROSS JOIN article a)
          GROUP BY a.name""");
  }
}
