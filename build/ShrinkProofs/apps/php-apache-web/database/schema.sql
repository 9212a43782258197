CREATE TABLE items (name TEXT, price TEXT, count INTEGER);
INSERT INTO items VALUES ('bolt', '0.10', 120), ('nut', '0.05', 80), ('washer', '0.02', 500);
