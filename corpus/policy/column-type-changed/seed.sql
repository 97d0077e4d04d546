INSERT INTO docs VALUES (1, 'me', 1, true);
