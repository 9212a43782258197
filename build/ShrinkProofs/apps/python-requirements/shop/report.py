"""Prints the sum of all prices."""

import sys

import greeter

from shop import prices

if __name__ == "__main__":
    print(greeter.VERSION, sum(prices.read(sys.argv[1]).values()))
