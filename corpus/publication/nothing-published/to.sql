CREATE PUBLICATION p WITH (publish = '');
