-- Each column that takes a value, with one for row i; tables in the order in which foreign keys allow it.
WITH RECURSIVE tables AS (
    SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND c.relname <> 'autogen_history'
), depth(oid, level) AS (
    SELECT oid, 0 FROM tables
    UNION
    SELECT k.conrelid, d.level + 1 FROM depth d JOIN pg_constraint k
        ON k.confrelid = d.oid AND k.contype = 'f' AND k.conrelid <> k.confrelid WHERE d.level < 20
), columns AS (
    SELECT a.attrelid, a.attname, a.attnum, a.atttypmod, t.typname, t.typtype, t.typcategory, a.atttypid,
        format_type(a.atttypid, a.atttypmod) AS type,
        (SELECT format('(SELECT %I FROM %s ORDER BY 1 LIMIT 1 OFFSET i - 1)', f.attname, k.confrelid::regclass)
            FROM pg_constraint k JOIN pg_attribute f ON f.attrelid = k.confrelid
                AND f.attnum = k.confkey[array_position(k.conkey, a.attnum)]
            WHERE k.contype = 'f' AND k.conrelid = a.attrelid AND a.attnum = ANY (k.conkey)
                AND k.confrelid <> k.conrelid LIMIT 1) AS referenced,
        EXISTS (SELECT FROM pg_constraint k WHERE k.contype = 'f' AND k.conrelid = a.attrelid
            AND k.confrelid = k.conrelid AND a.attnum = ANY (k.conkey)) AS own
    FROM pg_attribute a JOIN tables ON tables.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
    WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attidentity <> 'a' AND a.attgenerated = ''
)
SELECT c.attrelid::regclass::text, c.attname, coalesce(c.referenced, CASE
    WHEN c.own THEN 'NULL'
    WHEN c.typtype = 'e' THEN format('(enum_range(NULL::%s))[1]', c.type)
    WHEN c.typname IN ('int2', 'int4', 'int8', 'oid') THEN 'i'
    WHEN c.typcategory = 'N' THEN 'i::' || c.type
    WHEN c.typname IN ('varchar', 'bpchar') AND c.atttypmod > 4 THEN format('left(i || ''%s'', %s)', c.attname, c.atttypmod - 4)
    WHEN c.typcategory = 'S' THEN format('''%s '' || i', c.attname)
    WHEN c.typcategory = 'B' THEN 'i = 1'
    WHEN c.typcategory = 'D' AND c.typname LIKE 'time%' AND c.typname NOT LIKE 'timestamp%' THEN 'localtime'
    WHEN c.typcategory = 'D' THEN format('(timestamp ''2026-01-01'' + i * interval ''1 day'')::%s', c.type)
    WHEN c.typname = 'interval' THEN 'i * interval ''1 hour'''
    WHEN c.typname = 'uuid' THEN 'lpad(i::text, 32, ''0'')::uuid'
    WHEN c.typname IN ('json', 'jsonb') THEN format('''{}''::%s', c.type)
    WHEN c.typname = 'bytea' THEN 'decode(lpad(i::text, 2, ''0''), ''hex'')'
    WHEN c.typcategory = 'A' THEN format('''{}''::%s', c.type)
    WHEN c.typname = 'inet' THEN '(''10.0.0.'' || i)::inet'
    ELSE 'NULL' END)
FROM columns c JOIN (SELECT oid, max(level) AS level FROM depth GROUP BY oid) d ON d.oid = c.attrelid
ORDER BY d.level, c.attrelid, c.attnum
