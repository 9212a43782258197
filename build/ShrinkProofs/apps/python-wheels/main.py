"""Adds up what is booked."""

import sys
import time

import ledger
import settings


def main():
    print("balance", ledger.balance(settings.bookings()))
    while "--check" not in sys.argv:
        time.sleep(5)


if __name__ == "__main__":
    main()
