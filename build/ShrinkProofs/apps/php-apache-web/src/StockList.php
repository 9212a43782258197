<?php

namespace Stock;

use Money\Amount;

final class StockList
{
    public function __construct(private \PDO $pdo)
    {
    }

    public function rows(): array
    {
        return $this->pdo->query('SELECT name, price, count FROM items ORDER BY name')->fetchAll(\PDO::FETCH_ASSOC);
    }

    public function total(): Amount
    {
        $total = new Amount('0');
        foreach ($this->rows() as $row) {
            $total = $total->plus((new Amount($row['price']))->times((int) $row['count']));
        }

        return $total;
    }
}
