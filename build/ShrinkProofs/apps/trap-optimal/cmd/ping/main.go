// Ping answers pong.
package main

import (
	"log"
	"net/http"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte("pong\n")) })
	log.Fatal(http.ListenAndServe(":8080", nil))
}
