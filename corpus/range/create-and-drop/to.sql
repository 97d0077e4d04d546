CREATE TYPE floatrange AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE textspan AS RANGE (subtype = text, collation = "C", subtype_opclass = text_pattern_ops, multirange_type_name = textspans);
