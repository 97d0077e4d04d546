INSERT INTO t VALUES ('{a,NULL}', '{{a,a},{a,a}}');
