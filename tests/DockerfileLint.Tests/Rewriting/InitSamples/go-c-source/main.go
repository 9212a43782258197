package main

// int twice(int n) { return 2 * n; }
import "C"
import "net/http"

func main() {
	port := "9090"
	http.ListenAndServe(":"+port, nil)
	_ = C.twice(1)
}
