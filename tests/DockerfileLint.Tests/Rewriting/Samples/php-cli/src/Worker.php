<?php

namespace Acme;

final class Worker
{
    public function __construct(private \Psr\Log\LoggerInterface $log)
    {
    }

    public function run(): void
    {
        $this->log->info(file_get_contents(__DIR__ . '/../data/jobs.json'));
    }
}
