import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.View;

class Entities {
  @Entity
  @Table(name = "article")
  static class Article {
    @Id Long id;

    @Column(length = 200)
    String name;
  }

  @Entity
  @Table(name = "line")
  static class Line {
    @Id Long id;
    Long article;
    Integer amount;
  }

  @Entity
  @Table(name = "article_total")
  @View(query = """
      select a.name, sum(l.amount) as total
      from line l cross join article a
      group by a.name
      """)
  static class ArticleTotal {
    @Id String name;
    Long total;
  }

  @Entity
  @Table(name = "best_article")
  @View(query = "select name from article_total where total > 1000")
  static class BestArticle {
    @Id String name;
  }
}
