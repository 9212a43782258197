<?php

namespace Acme\Shop;

final class Home
{
    public function show($request, $response)
    {
        $response->getBody()->write((new \PDO(getenv('DSN')))->query('SELECT 1')->fetchColumn());
        return $response;
    }
}
