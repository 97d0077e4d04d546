CREATE ACCESS METHOD copied TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE t (a int) USING copied;
