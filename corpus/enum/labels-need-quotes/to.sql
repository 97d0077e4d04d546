CREATE TYPE status AS ENUM ('it''s', E'back\\slash', E'a\\b''c', 'Ünï', ' ', '"quoted"');
