<?php

namespace Money;

final class Amount
{
    public function __construct(private string $value)
    {
    }

    public function times(int $count): self
    {
        return new self(bcmul($this->value, (string) $count, 2));
    }

    public function plus(self $other): self
    {
        return new self(bcadd($this->value, $other->value, 2));
    }

    public function __toString(): string
    {
        return $this->value;
    }
}
