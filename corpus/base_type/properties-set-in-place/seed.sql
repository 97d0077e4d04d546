INSERT INTO tt VALUES ('kept');
