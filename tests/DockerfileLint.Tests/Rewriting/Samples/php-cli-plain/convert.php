<?php
// Reads lines of CSV and writes JSON.
foreach (file('php://stdin') as $line) {
    echo json_encode(str_getcsv($line)), "\n";
}
