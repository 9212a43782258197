import ledger

assert ledger.balance([1.0]) == 1.0
