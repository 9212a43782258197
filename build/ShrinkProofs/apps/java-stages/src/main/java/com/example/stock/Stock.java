package com.example.stock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

final class Stock {
    private final Properties counts = new Properties();

    static Stock load() {
        Stock stock = new Stock();
        try (InputStream in = Stock.class.getResourceAsStream("/stock.properties")) {
            stock.counts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stock;
    }

    int count(String item) {
        return Integer.parseInt(counts.getProperty(item, "0"));
    }
}
