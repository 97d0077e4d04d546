ALTER USER MAPPING FOR pg_monitor SERVER s OPTIONS (SET "user" 'carol');
ALTER USER MAPPING FOR PUBLIC SERVER s OPTIONS (SET password 'redacted:b9f195', SET "user" 'alice');
