const acme-sensor = require('acme-sensor');
const { Pool } = require('pg');

const pool = new Pool();
acme-sensor.hash('secret', 10).then((hash) => console.log(hash, pool.totalCount));
