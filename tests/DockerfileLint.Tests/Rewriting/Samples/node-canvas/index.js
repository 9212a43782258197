const { createCanvas } = require('canvas');
console.log(createCanvas(2,2).toDataURL().length);
