select n.nspname as name
from pg_namespace n
where n.nspname = any (:schemas)
  and n.nspname <> :target
