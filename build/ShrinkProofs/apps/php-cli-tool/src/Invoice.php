<?php

namespace Invoice;

use Table\Table;

final class Invoice
{
    /** @param array<string, mixed> $order */
    public function __construct(private array $order)
    {
    }

    public function text(): string
    {
        $rows = [['article', 'count', 'price']];
        $total = 0;
        foreach ($this->order['lines'] as $line) {
            $total += $line['count'] * $line['price'];
            $rows[] = [$line['article'], (string) $line['count'], number_format($line['price'] / 100, 2)];
        }

        $rows[] = ['total', '', number_format($total / 100, 2)];
        return strtr((string) file_get_contents(__DIR__ . '/../templates/invoice.txt'), [
            '{customer}' => $this->order['customer'],
            '{table}' => Table::render($rows),
        ]);
    }
}
