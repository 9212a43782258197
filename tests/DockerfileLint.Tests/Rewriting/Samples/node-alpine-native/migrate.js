const Database = require('better-sqlite3'); new Database('/tmp/x.db');
