<?php

require __DIR__ . '/../vendor/autoload.php';

$list = new Stock\StockList(Stock\Database::open());
header('Content-Type: application/json');
echo match (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)) {
    '/' => json_encode($list->rows()),
    '/total' => json_encode(['total' => (string) $list->total()]),
    default => json_encode(['error' => 'not found']),
}, "\n";
