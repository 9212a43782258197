package main

import (
	"flag"
	"net/http"
)

func main() {
	address := flag.String("addr", ":8080", "where to listen")
	flag.Parse()
	http.Handle("/", http.FileServer(http.Dir("pages")))
	_ = http.ListenAndServe(*address, nil)
}
