module example.com/api/v2

go 1.22
