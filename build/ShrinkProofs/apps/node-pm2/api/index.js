require('dotenv').config();
const { server } = require('./server');

server.listen(8000, () => console.log('api on 8000'));
