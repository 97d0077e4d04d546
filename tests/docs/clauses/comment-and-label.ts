// COMMENT and SECURITY LABEL.
import { command, never, shown } from "./clause.ts"
import { inThisDatabase, largeObjects, spelling } from "./reasons.ts"

const label = never(
  "Needs a label provider, a module in C that PostgreSQL does not ship; read and written like comments.",
)

export const commentAndLabel = [
  command("COMMENT", {
    "ON ACCESS METHOD": shown("access_method/create-and-drop", /COMMENT ON ACCESS METHOD [^;]*IS /),
    "ON AGGREGATE": shown("aggregate/result", /COMMENT ON AGGREGATE [^;]*IS /),
    "ON CAST": shown("cast/context", /COMMENT ON CAST [^;]*IS /),
    "ON COLLATION": shown("collation/create-and-drop", /COMMENT ON COLLATION [^;]*IS /),
    "ON COLUMN of a table": shown("column/comment", /COMMENT ON COLUMN/),
    "ON COLUMN of a view": shown("column/comments-everywhere", /CREATE VIEW [^]*COMMENT ON COLUMN v/),
    "ON COLUMN of a materialized view": shown(
      "column/comments-everywhere",
      /CREATE MATERIALIZED VIEW [^]*COMMENT ON COLUMN m/,
    ),
    "ON COLUMN of a composite type": shown(
      "composite/attribute-comments",
      /CREATE TYPE (\w+) AS \([^]*COMMENT ON COLUMN \1\./,
    ),
    "ON COLUMN of a foreign table": shown(
      "foreign_table/column-comment",
      /CREATE FOREIGN TABLE (\w+) [^]*COMMENT ON COLUMN \1\./,
    ),
    "ON CONSTRAINT … ON table_name": shown(
      "constraint/comment-removed",
      /COMMENT ON CONSTRAINT [^;]* ON (?!DOMAIN)\S+ IS /,
    ),
    "ON CONSTRAINT … ON DOMAIN": shown("domain/check-comment", /COMMENT ON CONSTRAINT [^;]* ON DOMAIN [^;]*IS /),
    "ON CONVERSION": shown("conversion/create-and-change", /COMMENT ON CONVERSION [^;]*IS /),
    "ON DATABASE": shown("database/settings-and-envelope", /COMMENT ON DATABASE/),
    "ON DOMAIN": shown("domain/comment-owner-privileges", /COMMENT ON DOMAIN [^;]*IS /),
    "ON EXTENSION": shown("extension/comment", /COMMENT ON EXTENSION [^;]*IS /),
    "ON EVENT TRIGGER": shown("event_trigger/change-tags-and-function", /COMMENT ON EVENT TRIGGER [^;]*IS /),
    "ON FOREIGN DATA WRAPPER": shown("foreign_data_wrapper/create", /COMMENT ON FOREIGN DATA WRAPPER [^;]*IS /),
    "ON FOREIGN TABLE": shown("foreign_table/another-server", /COMMENT ON FOREIGN TABLE [^;]*IS /),
    "ON FUNCTION": shown("function/create", /COMMENT ON FUNCTION [^;]*IS /),
    "ON INDEX": shown("index/comment", /COMMENT ON INDEX [^;]*IS /),
    "ON LARGE OBJECT": largeObjects,
    "ON MATERIALIZED VIEW": shown("materialized_view/create", /COMMENT ON MATERIALIZED VIEW [^;]*IS /),
    "ON OPERATOR": shown("operator/estimators", /COMMENT ON OPERATOR (?!CLASS|FAMILY)[^;]*IS /),
    "ON OPERATOR CLASS": shown("operator_class/members", /COMMENT ON OPERATOR CLASS [^;]*IS /),
    "ON OPERATOR FAMILY": shown("operator_family/loose-members", /COMMENT ON OPERATOR FAMILY [^;]*IS /),
    "ON POLICY": shown("policy/comment", /COMMENT ON POLICY [^;]*IS /),
    "ON LANGUAGE": shown("language/create-and-replace", /COMMENT ON LANGUAGE [^;]*IS /),
    "ON PROCEDURE": shown("procedure/overloads-by-mode", /COMMENT ON PROCEDURE [^;]*IS /),
    "ON PUBLICATION": shown("publication/all-tables-to-some", /COMMENT ON PUBLICATION [^;]*IS /),
    "ON ROLE": shown("role/create", /COMMENT ON ROLE [^;]*IS /),
    "ON ROUTINE": spelling("ON FUNCTION or ON PROCEDURE"),
    "ON RULE": shown("rule/on-rebuilt-view", /COMMENT ON RULE [^;]*IS /),
    "ON SCHEMA": shown("schema/comment", /COMMENT ON SCHEMA [^;]*IS /),
    "ON SEQUENCE": shown("sequence/owner-and-grants", /COMMENT ON SEQUENCE [^;]*IS /),
    "ON SERVER": shown("server/create", /COMMENT ON SERVER [^;]*IS /),
    "ON STATISTICS": shown("statistics/target-owner-comment", /COMMENT ON STATISTICS [^;]*IS /),
    "ON SUBSCRIPTION": shown("subscription/create", /COMMENT ON SUBSCRIPTION [^;]*IS /),
    "ON TABLE": shown("table/comment", /COMMENT ON TABLE [^;]*IS /),
    "ON TABLESPACE": inThisDatabase,
    "ON TEXT SEARCH CONFIGURATION": shown(
      "text_search_parser/headline",
      /COMMENT ON TEXT SEARCH CONFIGURATION [^;]*IS /,
    ),
    "ON TEXT SEARCH DICTIONARY": shown("text_search_dictionary/options", /COMMENT ON TEXT SEARCH DICTIONARY [^;]*IS /),
    "ON TEXT SEARCH PARSER": shown("text_search_parser/create-and-drop", /COMMENT ON TEXT SEARCH PARSER [^;]*IS /),
    "ON TEXT SEARCH TEMPLATE": shown("text_search_template/init", /COMMENT ON TEXT SEARCH TEMPLATE [^;]*IS /),
    "ON TRANSFORM": shown("transform/create-and-replace", /COMMENT ON TRANSFORM [^;]*IS /),
    "ON TRIGGER": shown("trigger/create", /COMMENT ON TRIGGER [^;]*IS /),
    "ON TYPE": shown("composite/attribute-comments", /COMMENT ON TYPE [^;]*IS /),
    "ON VIEW": shown("view/comments", /COMMENT ON VIEW [^;]*IS /),
    "IS NULL": shown("table/comment-removed", /COMMENT ON [^;]* IS NULL/),
  }),

  command("SECURITY LABEL", {
    "every target": label,
  }),
]
