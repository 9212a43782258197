// Package handlers has the pages.
package handlers

import (
	"html/template"
	"net/http"

	"example.com/notes/internal/store"
)

// Register adds the routes.
func Register(mux *http.ServeMux, notes *store.Store, pages *template.Template) {
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		_ = pages.ExecuteTemplate(w, "index.html", notes.All())
	})
	mux.HandleFunc("/add", func(w http.ResponseWriter, r *http.Request) {
		notes.Add(r.FormValue("text"))
		http.Redirect(w, r, "/", http.StatusSeeOther)
	})
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte("ok"))
	})
}
