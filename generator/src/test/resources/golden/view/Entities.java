import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.View;

class Entities {
  @Entity
  @Table(name = "line")
  static class Line {
    @Id Long id;

    @Column(length = 200)
    String article;

    Integer amount;
  }

  @Entity
  @Table(name = "article_total")
  @View(query = """
      select article, sum(amount) as total
      from line
      group by article
      """)
  static class ArticleTotal {
    @Id String article;
    Long total;
  }

  @Entity
  @Table(name = "best_article")
  @View(query = "select article from article_total where total > 1000")
  static class BestArticle {
    @Id String article;
  }
}
