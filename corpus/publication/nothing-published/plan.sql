ALTER PUBLICATION p SET (publish = '');
