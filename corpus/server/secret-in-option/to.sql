CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (api_key 'hunter2', uri 'https://bob:hunter2@host/', password_required 'false');
