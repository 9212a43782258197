import greeter
print(greeter.VERSION)
