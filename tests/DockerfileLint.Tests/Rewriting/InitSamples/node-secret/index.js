const bus = require('@acme/bus');

bus.listen(8085);
