// What of a catalog is no part of a schema, or cannot be what the test makes of it, with the reason.

/** Patterns over `catalog.column sort`; what a sort is stands in rows.ts. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/\.oid /, "an object is known by its name"],

  [
    /^pg_class\.(relpages|reltuples|relallvisible|relallfrozen|relfrozenxid|relminmxid) /,
    "statistics and horizons of VACUUM",
  ],
  [
    /^pg_class\.(relfilenode|reltoastrelid|relrewrite|reltype|relnatts|relchecks) /,
    "storage, and counts of rows of other catalogs",
  ],
  [
    /^pg_class\.(relhasindex|relhasrules|relhastriggers|relhassubclass|relisshared) /,
    "hints on what other catalogs hold",
  ],
  [/^pg_class\.\w+ c/, "a composite type is what its row in pg_type and its attributes say"],
  [/^pg_class\.(relname|relnamespace) [iI]\w+c$/, "the index of a constraint has the constraint's name"],
  [/^pg_class\.relnamespace [iI]/, "an index is in its table's schema"],
  [/^pg_class\.relam [iI]\w+c$/, "the index of a constraint has the constraint's method"],
  [/^pg_class\.(relowner|relacl|relpersistence|relkind|relreplident|relam) [iI]/, "an index follows its table"],
  [/^pg_class\.relam [Sv]/, "sequences and views have no access method to choose"],
  [
    /^pg_class\.(reloftype|relrowsecurity|relforcerowsecurity|relreplident|relpartbound|relispartition) [iISvm]/,
    "only tables have it",
  ],
  [/^pg_class\.(relispartition|relpartbound) r\w/, "only together with a row of pg_inherits"],
  [/^pg_class\.(relispartition|relpartbound) p/, "only together with a row of pg_inherits"],
  [/^pg_class\.relispopulated [^m]/, "only materialized views can be without data"],
  [/^pg_class\.(reltablespace|reloptions) S/, "a sequence has neither"],
  [/^pg_class\.(reltablespace|relpersistence) [vm]/, "a view has no storage, a materialized view is always permanent"],

  [
    /^pg_attribute\.(attlen|attbyval|attalign|attndims|attcacheoff|atthasdef|atthasmissing|attmissingval) /,
    "copied from the type, or how old rows are read",
  ],
  [/^pg_attribute\.\w+ [iI]/, "an index's columns are what pg_index says; options and statistics need another row"],
  [
    /^pg_attribute\.(attstorage|attcompression|attnotnull|attidentity|attgenerated|attislocal|attinhcount|attstattarget|attacl|attoptions|attfdwoptions|attnum) c/,
    "an attribute of a composite type has a name, a type and a collation",
  ],
  [
    /^pg_attribute\.(attnotnull|attidentity|attgenerated|attislocal|attinhcount|attfdwoptions) [mv]/,
    "a column of a view is what its query says",
  ],
  [/^pg_attribute\.attfdwoptions [rp]/, "only foreign tables have it"],
  [/^pg_attribute\.atttypmod /, "the types of these columns have no modifier"],
  [/^pg_attribute\.(attidentity|attnotnull) /, "an identity needs a sequence, a NOT NULL its constraint"],

  [/^pg_constraint\.connamespace /, "a constraint is in its table's schema"],
  [/^pg_constraint\.\w+ t/, "a constraint trigger is its trigger"],
  [/^pg_constraint\.(condeferrable|condeferred|conperiod) [cn]/, "only keys can be deferred or hold a period"],
  [
    /^pg_constraint\.(conindid|conparentid|confrelid|conkey|confkey|contypid|conrelid) /,
    "points at rows that come and go together with it",
  ],
  [/^pg_constraint\.conenforced n/, "a NOT NULL is always enforced"],
  [/^pg_constraint\.(confupdtype|confdeltype|confmatchtype|confdelsetcols) [cnpux]/, "only a foreign key has actions"],
  [/^pg_constraint\.(conislocal|coninhcount) /, "only together with a row of pg_inherits"],
  [/^pg_constraint\.connoinherit [fpux]/, "only checks and NOT NULL are inherited"],
  [
    /^pg_constraint\.(connoinherit|convalidated|conenforced) \wft/,
    "a domain has no children, and its NOT NULL is always valid",
  ],
  [
    /^pg_constraint\.(conpfeqop|conppeqop|conffeqop|conexclop) /,
    "operators that follow from the types and the operator classes",
  ],
  [/^pg_constraint\.conbin [fnpux]/, "only a check has an expression"],
  [/^pg_constraint\.conperiod x/, "only keys hold a period"],

  [
    /^pg_index\.(indrelid|indnatts|indnkeyatts|indcheckxmin|indisready|indislive) /,
    "counts, and steps of a build; an unfinished one is not valid",
  ],
  [/^pg_index\.(indisprimary|indisexclusion|indimmediate|indisunique) /, "says again what the constraint says"],
  [
    /^pg_index\.(indisvalid|indnullsnotdistinct|indkey|indclass|indcollation|indoption|indpred|indexprs) \w+[pux]$/,
    "says again what the constraint says",
  ],
  [/^pg_index\.indexprs /, "an expression needs a 0 in indkey"],
  [/^pg_index\.indisreplident /, "only together with pg_class.relreplident"],
  [/^pg_index\.(indcollation|indpred) /, "a column without a collation, an index without a predicate"],

  [/^pg_inherits\.inhseqno /, "with one parent there is one order"],
  [/^pg_inherits\.\w+ [iI]/, "the index's own row says of what it is a partition"],

  [/^pg_aggregate\.aggnumdirectargs /, "only ordered-set aggregates have it"],
  [/^pg_collation\.collversion /, "the version of a library, which REFRESH VERSION follows"],
  [
    /^pg_extension\.(extowner|extconfig|extcondition) /,
    "no statement changes an extension's owner; the others are its script's",
  ],
  [/^pg_operator\.oprkind /, "follows from the arguments"],
  [
    /^pg_partitioned_table\.(partdefid|partcollation|partexprs|partnatts) /,
    "follows from the partitions and the key's columns",
  ],
  [/^pg_proc\.\w+ a/, "an aggregate is what pg_aggregate says"],
  [
    /^pg_proc\.(pronargs|pronargdefaults|provariadic|proretset|prorettype|proargdefaults) /,
    "counts, and what the list of arguments says",
  ],
  [/^pg_proc\.(prosrc|probin) /, "a body in standard SQL is in prosqlbody"],
  [/^pg_rewrite\.(ev_enabled|ev_type|is_instead) 1t/, "the rule of a view is the view"],
  [/^pg_sequence\.seqtypid 20$/, "an identity's sequence has its column's type"],
  [
    /^pg_trigger\.(tgconstrrelid|tgconstrindid|tgdeferrable|tginitdeferred|tgconstraint) /,
    "only a constraint trigger has it, together with its row of pg_constraint",
  ],
  [/^pg_trigger\.tgattr late/, "a trigger on INSERT has no columns"],
  [/^pg_type\.\w+ b/, "an array type follows its element type"],
  [
    /^pg_type\.(typlen|typbyval|typcategory|typispreferred|typisdefined|typdelim|typrelid|typsubscript|typelem|typarray|typinput|typoutput|typreceive|typsend|typmodin|typmodout|typanalyze|typalign|typstorage) /,
    "only base types choose it",
  ],
  [
    /^pg_type\.(typnotnull|typbasetype|typtypmod|typndims|typcollation|typdefault|typdefaultbin) [cer]/,
    "only domains have it",
  ],
  [/^pg_type\.(typdefault|typndims) d/, "typdefaultbin says it; nobody counts dimensions"],
  [
    /^pg_amop\.(amopfamily|amopmethod|amoppurpose) /,
    "changes only together with its operator class, or with amopsortfamily",
  ],
  [/^pg_amproc\.amprocfamily /, "changes only together with its operator class"],
  [/^pg_class\.(relreplident|relispartition|relpartbound) f/, "only with a row of pg_inherits, or of ordinary tables"],
  [/^pg_ts_config_map\.mapseqno /, "with one dictionary there is one order"],
]

/** Why a change of this column, of this sort of row, need not show. */
export function exempt(column: string, sort: string): string | undefined {
  return reasons.find(([pattern]) => pattern.test(`${column} ${sort}`))?.[1]
}
