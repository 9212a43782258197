const bcrypt = require('bcrypt');
const { Pool } = require('pg');

const pool = new Pool();
bcrypt.hash('secret', 10).then((hash) => console.log(hash, pool.totalCount));
