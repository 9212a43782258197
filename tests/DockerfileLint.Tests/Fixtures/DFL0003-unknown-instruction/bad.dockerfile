FROM scratch
[|RUNN|] true
