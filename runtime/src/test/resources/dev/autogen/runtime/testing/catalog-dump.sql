-- Every object of the users' schemas as (kind, on, name, text). Run with search_path = pg_catalog, so that names are whole.
WITH spaces AS (
    SELECT oid, nspname FROM pg_namespace
    WHERE nspname NOT IN ('information_schema', 'pg_catalog', 'pg_toast') AND nspname NOT LIKE 'pg\_temp%'
      AND nspname NOT LIKE 'pg\_toast\_temp%'
), relations AS (
    SELECT c.*, format('%I.%I', s.nspname, c.relname) AS qualified
    FROM pg_class c JOIN spaces s ON s.oid = c.relnamespace
    WHERE c.relname NOT LIKE 'autogen\_history%'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
), types AS (
    SELECT t.*, format('%I.%I', s.nspname, t.typname) AS qualified
    FROM pg_type t JOIN spaces s ON s.oid = t.typnamespace
    WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
)
SELECT 'schema' AS kind, '' AS "on", nspname::text AS name, coalesce(obj_description(oid, 'pg_namespace'), '') AS text
FROM spaces
UNION ALL
SELECT CASE r.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' ELSE 'table' END, '', r.qualified,
       concat_ws(' ', r.relkind, 'persistence', r.relpersistence, (SELECT array_agg(o) FROM unnest(r.reloptions) o WHERE NOT starts_with(o, 'pg_'))::text, 'security', r.relrowsecurity,
                 r.relforcerowsecurity, 'parents', (SELECT array_agg(i.inhparent::regclass::text ORDER BY i.inhseqno)
                                                    FROM pg_inherits i WHERE i.inhrelid = r.oid)::text,
                 'partition', pg_get_expr(r.relpartbound, r.oid), pg_get_partkeydef(CASE r.relkind WHEN 'p' THEN r.oid END),
                 CASE WHEN r.relkind IN ('v', 'm') THEN pg_get_viewdef(r.oid) END)
FROM relations r WHERE r.relkind IN ('r', 'p', 'v', 'm', 'f')
UNION ALL
SELECT 'column', r.qualified, a.attname::text,
       concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
                 CASE WHEN a.attcollation <> t.typcollation THEN 'collate ' || a.attcollation::regcollation::text END,
                 CASE a.attgenerated WHEN '' THEN 'default' WHEN 's' THEN 'stored' ELSE 'virtual' END,
                 coalesce(pg_get_expr(d.adbin, d.adrelid), 'none'),
                 CASE a.attidentity WHEN 'a' THEN 'identity always' WHEN 'd' THEN 'identity by default' END,
                 (SELECT concat_ws(' ', q.seqtypid::regtype, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle)
                  FROM pg_depend p JOIN pg_sequence q ON q.seqrelid = p.objid
                  WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass AND p.deptype = 'i'
                    AND p.refobjid = r.oid AND p.refobjsubid = a.attnum))
FROM relations r
JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
WHERE r.relkind IN ('r', 'p', 'v', 'm', 'f')
UNION ALL
SELECT 'constraint', r.qualified, k.conname::text,
       concat_ws(' ', pg_get_constraintdef(k.oid), CASE WHEN k.contype = 'f' AND k.conparentid <> 0 THEN 'inherited' END,
                 CASE WHEN k.connoinherit AND k.contype = 'c' THEN 'no inherit' END,
                 (SELECT (SELECT array_agg(o) FROM unnest(x.reloptions) o WHERE NOT starts_with(o, 'pg_'))::text FROM pg_class x WHERE x.oid = k.conindid AND k.contype IN ('p', 'u', 'x')))
FROM pg_constraint k JOIN relations r ON r.oid = k.conrelid
WHERE k.contype IN ('p', 'u', 'f', 'c', 'x')
UNION ALL
SELECT 'index', t.qualified, r.relname::text,
       concat_ws(' ', substr(pg_get_indexdef(i.indexrelid),
                             strpos(pg_get_indexdef(i.indexrelid), quote_ident(r.relname) || ' ON ') + length(quote_ident(r.relname))),
                 CASE WHEN i.indisunique THEN 'unique' END, CASE WHEN NOT i.indisvalid THEN 'invalid' END,
                 CASE WHEN i.indisclustered THEN 'clustered' END, CASE WHEN i.indisreplident THEN 'replica identity' END)
FROM pg_index i JOIN relations r ON r.oid = i.indexrelid JOIN relations t ON t.oid = i.indrelid
WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
UNION ALL
SELECT 'sequence', '', r.qualified,
       concat_ws(' ', q.seqtypid::regtype, 'start', q.seqstart, 'by', q.seqincrement, 'min', q.seqmin, 'max', q.seqmax,
                 'cache', q.seqcache, 'cycle', q.seqcycle, 'persistence', r.relpersistence, 'owned by',
                 (SELECT o.qualified || '.' || quote_ident(a.attname)
                  FROM pg_depend d JOIN relations o ON o.oid = d.refobjid
                  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                  WHERE d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
                    AND d.deptype = 'a'))
FROM relations r JOIN pg_sequence q ON q.seqrelid = r.oid
WHERE NOT EXISTS (SELECT FROM pg_depend d
                  WHERE d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.deptype = 'i')
UNION ALL
SELECT 'enum', '', t.qualified, (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder)::text FROM pg_enum e WHERE e.enumtypid = t.oid)
FROM types t WHERE t.typtype = 'e'
UNION ALL
SELECT 'composite', '', t.qualified,
       (SELECT string_agg(concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
                                    nullif(a.attcollation, 0)::regcollation), ', ' ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped)
FROM types t JOIN pg_class c ON c.oid = t.typrelid WHERE t.typtype = 'c' AND c.relkind = 'c'
UNION ALL
SELECT 'domain', '', t.qualified,
       concat_ws(' ', format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault,
                 (SELECT string_agg(pg_get_constraintdef(k.oid), ' ' ORDER BY k.conname) FROM pg_constraint k WHERE k.contypid = t.oid))
FROM types t WHERE t.typtype = 'd'
UNION ALL
SELECT 'cast', '', format('%s as %s', format_type(c.castsource, NULL), format_type(c.casttarget, NULL)),
       concat_ws(' ', c.castcontext, c.castmethod, nullif(c.castfunc, 0)::regprocedure)
FROM pg_cast c WHERE c.oid >= 16384
UNION ALL
SELECT 'trigger', r.qualified, g.tgname::text, concat_ws(' ', pg_get_triggerdef(g.oid), g.tgenabled)
FROM pg_trigger g JOIN relations r ON r.oid = g.tgrelid WHERE NOT g.tgisinternal
UNION ALL
SELECT 'policy', r.qualified, p.polname::text,
       concat_ws(' ', p.polcmd, p.polpermissive, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
FROM pg_policy p JOIN relations r ON r.oid = p.polrelid
UNION ALL
SELECT 'rule', r.qualified, w.rulename::text, pg_get_ruledef(w.oid)
FROM pg_rewrite w JOIN relations r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
UNION ALL
SELECT 'routine', '', p.oid::regprocedure::text, pg_get_functiondef(p.oid)
FROM pg_proc p JOIN spaces s ON s.oid = p.pronamespace
WHERE p.prokind <> 'a'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
UNION ALL
SELECT 'statistics', x.stxrelid::regclass::text, x.stxname::text,
       substr(pg_get_statisticsobjdef(x.oid),
              strpos(pg_get_statisticsobjdef(x.oid), quote_ident(x.stxname)) + length(quote_ident(x.stxname)))
FROM pg_statistic_ext x JOIN spaces s ON s.oid = x.stxnamespace
UNION ALL
SELECT 'comment', i.type, i.identity, d.description
FROM pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) i
WHERE d.objoid >= 16384 AND i.schema IS DISTINCT FROM 'pg_catalog'
  AND i.identity NOT LIKE '%autogen\_history%'
  AND NOT EXISTS (SELECT FROM pg_depend p WHERE p.classid = d.classoid AND p.objid = d.objoid AND p.deptype = 'e')
  AND d.classoid <> 'pg_namespace'::regclass AND d.classoid <> 'pg_extension'::regclass
UNION ALL
SELECT 'extension', '', extname::text, extversion FROM pg_extension
