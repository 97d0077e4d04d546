DROP TYPE public.status;
CREATE TYPE public.status AS ENUM (
  'a label of some length 0',
  'a label of some length 1',
  'a label of some length 2',
  'a label of some length 3',
  'a label of some length 4',
  'a label of some length 5',
  'a label of some length 6',
  'a label of some length 7',
  'a label of some length 8',
  'a label of some length 9',
  'a label of some length 10',
  'a label of some length 11'
);
