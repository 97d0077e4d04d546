CREATE SCHEMA app;
CREATE TEXT SEARCH PARSER app.q (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
