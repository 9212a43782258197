<?php

require __DIR__ . '/../vendor/autoload.php';

Checks\Check::same('26.00', (string) (new Stock\StockList(Stock\Database::open()))->total());
echo "ok\n";
