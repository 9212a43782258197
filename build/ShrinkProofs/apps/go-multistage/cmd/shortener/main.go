package main

import (
	"flag"
	"fmt"
	"log"
	"net/http"
	"sync"
	"time"

	"example.com/shortener/internal/links"
)

var version = "none"

func main() {
	address := flag.String("addr", ":8080", "where to listen")
	flag.Parse()
	var known sync.Map
	http.HandleFunc("/shorten", func(w http.ResponseWriter, r *http.Request) {
		short := links.Shorten(r.FormValue("url"))
		known.Store(short, r.FormValue("url"))
		fmt.Fprintln(w, short)
	})
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if target, ok := known.Load(r.URL.Path[1:]); ok {
			http.Redirect(w, r, target.(string), http.StatusFound)
			return
		}
		http.NotFound(w, r)
	})
	log.SetFlags(0)
	log.Printf("shortener %s, started in %v", version, time.UTC)
	log.Fatal(http.ListenAndServe(*address, nil))
}
