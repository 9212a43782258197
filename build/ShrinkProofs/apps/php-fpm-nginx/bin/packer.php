<?php

require __DIR__ . '/../vendor/autoload.php';

$packer = new Archive\Packer(__DIR__ . '/../storage');
$pause = (int) (getopt('', ['sleep:'])['sleep'] ?? 0);
do {
    echo $packer->pack('/tmp/archive.zip'), " packed\n";
    sleep($pause);
} while ($pause > 0);
