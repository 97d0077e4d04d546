ALTER SUBSCRIPTION s CONNECTION 'postgres://bob:redacted:410610@nowhere/d';
