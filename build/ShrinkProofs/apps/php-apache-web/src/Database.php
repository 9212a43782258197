<?php

namespace Stock;

final class Database
{
    public static function open(): \PDO
    {
        $pdo = new \PDO('sqlite::memory:');
        $pdo->exec((string) file_get_contents(__DIR__ . '/../database/schema.sql'));
        return $pdo;
    }
}
