<?php

require __DIR__ . '/../vendor/autoload.php';

$app = Slim\Factory\AppFactory::create();
$app->get('/', [Acme\Shop\Home::class, 'show']);
$app->run();
