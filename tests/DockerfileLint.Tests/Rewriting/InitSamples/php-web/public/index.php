<?php
require __DIR__ . '/../vendor/autoload.php';
Slim\Factory\AppFactory::create()->run();
