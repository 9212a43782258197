<?php

namespace Checks;

final class Check
{
    public static function same(string $expected, string $actual): void
    {
        if ($expected !== $actual) {
            throw new \RuntimeException("expected $expected, but it is $actual");
        }
    }
}
