const express = require('express');
const path = require('path');
const morgan = require('morgan');

const app = express();
app.use(express.static(path.join(__dirname, 'public')));
app.get('/healthz', (req, res) => res.send('ok'));
app.listen(process.env.PORT || 3000);
