package main

import (
	"html/template"
	"log"
	"net/http"
	"os"

	"example.com/notes/internal/handlers"
	"example.com/notes/internal/store"
)

func main() {
	port := os.Getenv("PORT")
	if port == "" {
		port = "3000"
	}

	pages, err := template.ParseGlob("templates/*.html")
	if err != nil {
		log.Fatalf("templates: %v", err)
	}

	notes := store.New()
	mux := http.NewServeMux()
	handlers.Register(mux, notes, pages)
	mux.Handle("/static/", http.StripPrefix("/static/", http.FileServer(http.Dir("static"))))

	log.Printf("%d templates, listening on %s", len(pages.Templates()), port)
	log.Fatal(http.ListenAndServe(":"+port, mux))
}
