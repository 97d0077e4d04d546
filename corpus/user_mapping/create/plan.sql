CREATE USER MAPPING FOR pg_monitor SERVER s
  OPTIONS (password 'redacted:f52fbd', "user" 'bob');
CREATE USER MAPPING FOR PUBLIC SERVER s;
