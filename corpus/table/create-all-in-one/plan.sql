CREATE TABLE public.users (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  email character varying(255) NOT NULL,
  age integer DEFAULT 18,
  at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT users_pkey PRIMARY KEY (id),
  CONSTRAINT users_email_key UNIQUE (email),
  CONSTRAINT users_age_check CHECK ((age > 0))
);
COMMENT ON TABLE public.users IS 'people';
