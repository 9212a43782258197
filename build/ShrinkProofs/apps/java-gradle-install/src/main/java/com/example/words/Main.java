package com.example.words;

import java.util.Map;
import java.util.TreeMap;

public final class Main {
    public static void main(String[] args) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : args) {
            counts.merge(word, 1, Integer::sum);
        }
        counts.forEach((word, count) -> System.out.println(word + " " + count));
    }
}
