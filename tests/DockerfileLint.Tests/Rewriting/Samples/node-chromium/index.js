const puppeteer = require('puppeteer');
puppeteer.launch({ args: ['--no-sandbox'] }).then(async b => { console.log(await b.version()); await b.close(); });
