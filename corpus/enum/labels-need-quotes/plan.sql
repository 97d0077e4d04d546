ALTER TYPE public.status ADD VALUE E'a\\b''c' AFTER E'back\\slash';
ALTER TYPE public.status ADD VALUE '"quoted"';
