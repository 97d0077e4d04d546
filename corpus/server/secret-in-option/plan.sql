CREATE SERVER s
  FOREIGN DATA WRAPPER w
  OPTIONS (api_key 'redacted:f52fbd', password_required 'false', uri 'redacted:e5c5e8');
