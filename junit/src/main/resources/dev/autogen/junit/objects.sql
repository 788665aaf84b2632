WITH space AS (
    SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
), relation AS (
    SELECT c.* FROM pg_class c JOIN space s ON s.oid = c.relnamespace WHERE c.relname !~ 'autogen_history'
)
SELECT 'schema ' || nspname FROM space
UNION ALL SELECT 'extension ' || extname FROM pg_extension
UNION ALL SELECT 'relation ' || oid::regclass || ' (' || relkind::text || ')' || coalesce(' ' || reloptions::text, '')
    || CASE WHEN relrowsecurity THEN ' row level security' ELSE '' END FROM relation WHERE relkind <> 'i'
UNION ALL SELECT 'column ' || a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
    || ' ' || a.attidentity::text || a.attgenerated::text || coalesce(' collate ' || nullif(a.attcollation, t.typcollation)::regcollation::text, '')
    FROM pg_attribute a JOIN relation r ON r.oid = a.attrelid AND r.relkind IN ('r', 'p', 'v', 'm', 'c', 'f')
    JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attnum > 0 AND NOT a.attisdropped
UNION ALL SELECT 'constraint ' || c.conname || ' on ' || c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid)
    FROM pg_constraint c JOIN relation r ON r.oid = c.conrelid WHERE c.contype <> 'n'
UNION ALL SELECT 'index ' || pg_get_indexdef(i.indexrelid) || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
    FROM pg_index i JOIN relation r ON r.oid = i.indexrelid
UNION ALL SELECT 'sequence ' || q.seqrelid::regclass || ' ' || concat_ws(' ', format_type(q.seqtypid, NULL), q.seqstart,
    q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle) FROM pg_sequence q JOIN relation r ON r.oid = q.seqrelid
UNION ALL SELECT 'type ' || t.oid::regtype || ' (' || t.typtype::text || ')' || coalesce(' ' || format_type(nullif(t.typbasetype, 0), t.typtypmod), '')
    || coalesce((SELECT ' ' || string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), '')
    FROM pg_type t JOIN space s ON s.oid = t.typnamespace WHERE t.typtype IN ('e', 'd', 'r')
UNION ALL SELECT 'function ' || p.oid::regprocedure || ' ' || md5(p.prosrc) FROM pg_proc p JOIN space s ON s.oid = p.pronamespace
    WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
UNION ALL SELECT 'trigger ' || pg_get_triggerdef(g.oid) FROM pg_trigger g WHERE NOT g.tgisinternal
UNION ALL SELECT 'view ' || oid::regclass || ' ' || pg_get_viewdef(oid) FROM relation WHERE relkind IN ('v', 'm')
UNION ALL SELECT 'policy ' || p.polname || ' on ' || p.polrelid::regclass || ' ' || p.polcmd::text
    || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '') || coalesce(' check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')
    FROM pg_policy p
UNION ALL SELECT 'comment on ' || pg_describe_object(d.classoid, d.objoid, d.objsubid) || ': ' || d.description
    FROM pg_description d JOIN relation r ON r.oid = d.objoid AND d.classoid = 'pg_class'::regclass
UNION ALL SELECT 'grants on ' || oid::regclass || ' ' || relacl::text FROM relation WHERE relacl IS NOT NULL
