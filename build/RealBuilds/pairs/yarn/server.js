const debug = require("debug");
console.log(typeof debug("app"));
