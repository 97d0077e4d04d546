CREATE SUBSCRIPTION s CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false, streaming = off);
CREATE SUBSCRIPTION t CONNECTION 'host=nowhere' PUBLICATION p WITH (connect = false);
