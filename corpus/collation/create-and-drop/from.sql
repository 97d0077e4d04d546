CREATE COLLATION gone (locale = 'C');
