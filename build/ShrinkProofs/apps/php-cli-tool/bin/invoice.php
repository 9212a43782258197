<?php

require __DIR__ . '/../vendor/autoload.php';

if (!isset($argv[1])) {
    exit("usage: invoice.php FILE\n");
}

foreach (json_decode((string) file_get_contents($argv[1]), true, 512, JSON_THROW_ON_ERROR) as $order) {
    echo (new Invoice\Invoice($order))->text();
}
