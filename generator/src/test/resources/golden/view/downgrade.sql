DROP VIEW "best_article";
DROP VIEW "article_total";
ALTER TABLE "line" ALTER COLUMN "article" TYPE character varying(100);
CREATE VIEW "article_total" AS
SELECT article,
    sum(amount) AS total
   FROM line
  GROUP BY article;
