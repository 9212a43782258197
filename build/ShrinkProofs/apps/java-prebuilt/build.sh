#!/bin/sh
set -e
javac -d out $(find src -name '*.java')
cp -r resources/. out/
mkdir -p dist
jar --create --file dist/stock.jar --main-class com.example.stock.Main -C out .
