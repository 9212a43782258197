<?php

require __DIR__ . '/../vendor/autoload.php';

header('Content-Type: text/plain');
echo implode("\n", (new Archive\Packer(__DIR__ . '/../storage'))->waiting()), "\n";
