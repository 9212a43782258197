#!/bin/sh
set -e
mkdir -p build/classes
javac -d build/classes $(find src -name '*.java')
jar cfe build/app.jar Main -C build/classes .
