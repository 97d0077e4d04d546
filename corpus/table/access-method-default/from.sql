CREATE ACCESS METHOD slow TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE t (a int) USING slow;
