CREATE TYPE status AS ENUM ('it''s', E'back\\slash', 'Ünï', ' ');
