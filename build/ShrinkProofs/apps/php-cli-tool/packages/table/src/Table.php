<?php

namespace Table;

final class Table
{
    /** @param list<list<string>> $rows */
    public static function render(array $rows): string
    {
        $widths = array_map(
            fn (int $column) => max(array_map(fn (array $row) => mb_strlen($row[$column]), $rows)),
            array_keys($rows[0])
        );
        $lines = array_map(
            fn (array $row) => implode('  ', array_map(
                fn (string $cell, int $width) => $cell . str_repeat(' ', $width - mb_strlen($cell)),
                $row,
                $widths
            )),
            $rows
        );
        return implode("\n", array_map('rtrim', $lines)) . "\n";
    }
}
