INSERT INTO t VALUES ('[a,c)', '{[a,c)}');
