DROP VIEW "article_total";
ALTER TABLE "article" ALTER COLUMN "name" TYPE character varying(200);
CREATE VIEW "article_total" AS
SELECT a.name,
    sum(l.amount) AS total
   FROM (line l
     CROSS JOIN article a)
  GROUP BY a.name;
CREATE VIEW "best_article" AS
select name from article_total where total > 1000;
