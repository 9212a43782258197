module example.com/o

go 1.22
