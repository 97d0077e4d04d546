CREATE TABLE library.loans_2024 PARTITION OF library.loans FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE library.loans_2025 PARTITION OF library.loans FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE library.loans_rest PARTITION OF library.loans DEFAULT;
