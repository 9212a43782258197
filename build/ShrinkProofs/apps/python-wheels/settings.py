import configparser
import os


def bookings():
    parser = configparser.ConfigParser()
    parser.read(os.environ.get("LEDGER_CONFIG", "settings.ini"))
    return [float(amount) for amount in parser["ledger"]["bookings"].split()]
