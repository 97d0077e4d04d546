INSERT INTO users (mail) VALUES ('a');
