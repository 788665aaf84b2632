DROP VIEW "best_article";
DROP VIEW "article_total";
ALTER TABLE "article" ALTER COLUMN "name" TYPE character varying(100);
CREATE VIEW "article_total" AS
SELECT a.name,
    sum(l.amount) AS total
   FROM (line l
     CROSS JOIN article a)
  GROUP BY a.name;
