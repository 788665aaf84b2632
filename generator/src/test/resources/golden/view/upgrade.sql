DROP VIEW "article_total";
ALTER TABLE "line" ALTER COLUMN "article" TYPE character varying(200);
CREATE VIEW "article_total" AS
SELECT article,
    sum(amount) AS total
   FROM line
  GROUP BY article;
CREATE VIEW "best_article" AS
select article from article_total where total > 1000;
