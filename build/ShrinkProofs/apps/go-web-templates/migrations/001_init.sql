CREATE TABLE notes (id INTEGER, text TEXT);
