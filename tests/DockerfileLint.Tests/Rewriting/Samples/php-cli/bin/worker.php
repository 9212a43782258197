<?php

require __DIR__ . '/../vendor/autoload.php';

(new Acme\Worker(new Monolog\Logger('worker')))->run();
