<?php

require __DIR__ . '/../vendor/autoload.php';

$file = $argv[1] ?? 'php://stdin';
foreach (json_decode((string) file_get_contents($file), true, 512, JSON_THROW_ON_ERROR) as $order) {
    echo (new Invoice\Invoice($order))->text();
}
