<?php

require __DIR__ . '/../vendor/autoload.php';

$list = new Stock\StockList(Stock\Database::open());
echo count($list->rows()), ' items, ', $list->total(), "\n";
echo gmp_strval(gmp_pow('2', 100)), ' ', class_exists(ZipArchive::class) ? 'zip' : 'no zip', "\n";
